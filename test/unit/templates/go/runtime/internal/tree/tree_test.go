package tree_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

func TestKeeps(t *testing.T) {
	for _, text := range []string{
		`1.0`, `0.00`, `-0`, `1e400`, `1E+2`, `123456789012345678901234567890`, `0.10`, `null`, `true`, `false`, `[]`, `{}`,
		`{"a":[null,true],"b":1}`, `{"":{"__proto__":1}}`, `"\ud800"`, `"a\udc00b"`, `"é\"\\/\b\f\n\r\t\u001f\u001e"`, `"😀"`, `"<&>"`,
	} {
		value, err := tree.Read([]byte(" " + text + "\n"))
		if err != nil {
			t.Errorf("%s: %v", text, err)
		} else if given := string(tree.Append(nil, value)); given != text {
			t.Errorf("%s became %s", text, given)
		}
	}
}

func TestReads(t *testing.T) {
	for text, wanted := range map[string]any{
		`"\u00e9"`:       "é",
		`"\ud83d\ude00"`: "😀",
		`"\/"`:           "/",
		`"\ud800\u0041"`: "\xed\xa0\x80A",
		"\"a\u2028\"":    "a\u2028",
		` 12 `:           json.Number("12"),
	} {
		if given, err := tree.Read([]byte(text)); err != nil || given != wanted {
			t.Errorf("%s: %q, %v", text, given, err)
		}
	}
}

func TestRefuses(t *testing.T) {
	deep := strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000)
	for _, text := range []string{"", " ", "{", "[1] 2", "NaN", "01", "1.", "{'a':1}", "\ufeff1", "\"\xff\"", "\"\xed\xa0\x80\"", "\"\n\"", `"\x"`, deep} {
		var fault *payload.SyntaxError
		if _, err := tree.Read([]byte(text)); !errors.As(err, &fault) {
			t.Errorf("%.20q: %v", text, err)
		}
	}
	for _, text := range []string{"1e1000000000000001", "[1e-99999999999999999999]", strings.Repeat("1", 20_000)} {
		var fault *payload.RangeError
		if _, err := tree.Read([]byte(text)); !errors.As(err, &fault) {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

func TestCompares(t *testing.T) {
	ascending := []string{
		"-1e400", "-10", "-9.5", "-9.49", "-1", "-1e-400", "0", "1e-400", "0.07", "0.070000001", "1", "9", "9.5", "10", "1e2", "100.1",
		"9223372036854775807", "9223372036854775808", "1e30", "1e400", "1e900000000000000",
	}
	for left, one := range ascending {
		for right, other := range ascending {
			order := tree.DecimalOf(one).Compare(tree.DecimalOf(other))
			if (order < 0) != (left < right) || (order > 0) != (left > right) {
				t.Errorf("%s and %s: %d", one, other, order)
			}
		}
	}
	for _, same := range [][2]string{{"1", "1.0"}, {"-0", "0.00"}, {"0e5", "0"}, {"1e2", "100"}, {"1.50e1", "15"}, {"0.001", "1E-3"}} {
		if tree.DecimalOf(same[0]) != tree.DecimalOf(same[1]) {
			t.Errorf("%s is not %s", same[0], same[1])
		}
	}
}

func TestDividesExactly(t *testing.T) {
	for _, row := range []struct {
		value, divisor string
		wanted         bool
	}{
		{"0.07", "0.01", true},
		{"0.075", "0.01", false},
		{"19.99", "0.01", true},
		{"4.5", "1.5", true},
		{"-9", "3", true},
		{"0", "3", true},
		{"5", "0", false},
		{"1e4000", "3", false},
		{"3e4000", "3", true},
		{"1e900000000000000", "7", false},
		{"1e-5", "1", false},
		{"1e308", "0.5", true},
		{"120", "1e1", true},
		{"125", "1e1", false},
		{"12391239123", "1e-8", true},
	} {
		if given := tree.DecimalOf(row.value).IsMultipleOf(tree.DecimalOf(row.divisor)); given != row.wanted {
			t.Errorf("%s by %s: %v", row.value, row.divisor, given)
		}
	}
}

func TestCountsCodePoints(t *testing.T) {
	for text, wanted := range map[string]int{"": 0, "é": 1, "😀a": 2, "\xed\xa0\x80": 1, "e\u0301": 2} {
		if given := tree.Length(text); given != wanted {
			t.Errorf("%q: %d", text, given)
		}
	}
}

func TestKnowsTexts(t *testing.T) {
	for text, wanted := range map[string]bool{"é": true, "\xed\xa0\x80": true, "\xff": false, "a\xed": false, "\xed\xa0": false, "\xc3": false} {
		if given := tree.IsText(text); given != wanted {
			t.Errorf("%q: %v", text, given)
		}
	}
	if given := tree.Whole("a\xed\xa0\x80\xed\xbf\xbfé"); given != "a\ufffd\ufffdé" {
		t.Errorf("%q", given)
	}
}

// What encoding/json reads, this reads as well, and as the same; what it writes is what it has read.
func FuzzRead(f *testing.F) {
	for _, text := range []string{`{"a":[1,2.5e-3,"\ud83d\ude00\ud800x"],"b":null}`, `[true,false,{}]`, `"\\\"\/"`, `1e5`, `{`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		value, err := tree.Read(text)
		var beyond *payload.RangeError
		if errors.As(err, &beyond) {
			return
		}
		if isJSON := json.Valid(text); err != nil {
			if isJSON && strings.ToValidUTF8(string(text), "") == string(text) {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		written := tree.Append(nil, value)
		again, err := tree.Read(written)
		if err != nil || string(tree.Append(nil, again)) != string(written) {
			t.Fatalf("%q became %q, %v", text, written, err)
		}
		if !same(t, text, written) {
			t.Fatalf("%q became %q", text, written)
		}
	})
}

func same(t *testing.T, left, right []byte) bool {
	t.Helper()
	one, other := plain(t, left), plain(t, right)
	return one == other
}

// As encoding/json writes what it reads, which loses halves of surrogate pairs on both sides.
func plain(t *testing.T, text []byte) string {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(string(text)))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	written, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(written)
}
