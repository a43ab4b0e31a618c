package check_test

import (
	"testing"

	"asyncwright.invalid/go/internal/check"
	"asyncwright.invalid/go/internal/tree"
)

func read(t *testing.T, text string) any {
	t.Helper()
	value, err := tree.Read([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestIsEqual(t *testing.T) {
	for _, row := range []struct {
		left, right string
		wanted      bool
	}{
		{`1`, `1.0`, true},
		{`1`, `true`, false},
		{`"1"`, `1`, false},
		{`{"a":1,"b":[{}]}`, `{"b":[{}],"a":1.0}`, true},
		{`{"a":null}`, `{"b":null}`, false},
		{`["a","b"]`, `["a,b"]`, false},
		{`["a\",\"b"]`, `["a","b"]`, false},
		{`null`, `null`, true},
		{`false`, `null`, false},
	} {
		if given := check.IsEqual(read(t, row.left), check.JSON(row.right)); given != row.wanted {
			t.Errorf("%s and %s: %v", row.left, row.right, given)
		}
	}
	if check.IsEqual(check.Missing{}, check.JSON(`null`)) || check.IsAnyOf(check.Missing{}, check.JSON(`[null]`)) {
		t.Error("what is missing equals null")
	}
}

func TestIsUnique(t *testing.T) {
	for text, wanted := range map[string]bool{
		`[1,"1",true,[1],{"a":1}]`:        true,
		`[{"a":1,"b":2},{"b":2,"a":1.0}]`: false,
		`["a","a"]`:                       false,
		`[1,1e0]`:                         false,
		`[]`:                              true,
		`[[1],[true]]`:                    true,
	} {
		if given := check.IsUnique(read(t, text)); given != wanted {
			t.Errorf("%s: %v", text, given)
		}
	}
}

func TestIsInteger(t *testing.T) {
	for text, wanted := range map[string]bool{`1`: true, `1.0`: true, `1e2`: true, `12.5e1`: true, `1.5`: false, `1e-1`: false, `"1"`: false, `true`: false} {
		if given := check.IsInteger(read(t, text)); given != wanted {
			t.Errorf("%s: %v", text, given)
		}
	}
}

func TestMissingIsOfNoType(t *testing.T) {
	member := check.Member(read(t, `{"a":null}`), "b")
	for _, is := range []func(any) bool{
		check.IsNull, check.IsBool, check.IsNumber, check.IsInteger, check.IsString, check.IsArray, check.IsObject,
	} {
		if is(member) {
			t.Error("it is")
		}
	}
	if member == "" || member == false || check.Has(read(t, `[]`), "b") || check.Len(member) != 0 || check.Item(member, 0) != any(check.Missing{}) {
		t.Error("it is there")
	}
	if !check.IsNull(check.Member(read(t, `{"a":null}`), "a")) {
		t.Error("null is missing")
	}
}

func TestHasFormat(t *testing.T) {
	for format, rows := range map[string]struct{ good, bad []string }{
		"date":      {[]string{"2024-02-29", "0000-01-01"}, []string{"2023-02-29", "2024-13-01", "2024-1-01", "2024-01-00", "٢٠٢٤-01-01"}},
		"time":      {[]string{"23:59:60Z", "00:59:60+01:00", "12:00:00.123456789012z"}, []string{"24:00:00Z", "12:00:60Z", "12:00:00", "12:00Z"}},
		"date-time": {[]string{"2024-02-29t12:00:00-00:00"}, []string{"2024-02-29 12:00:00Z", "2024-02-29", "2024-02-29T"}},
		"duration": {
			[]string{"P1Y2M3DT4H5M6S", "PT36H", "P2W", "P1D"}, []string{"P", "PT", "P1YT", "1D", "P1D2H", "P1W1D", "PT1S1M", "P1Y1D"},
		},
		"uuid":     {[]string{"2EB8AA08-aa98-11ea-b4aa-73b441d16380"}, []string{"2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638g"}},
		"ipv4":     {[]string{"127.0.0.1"}, []string{"256.0.0.1", "1.2.3", "01.2.3.4", "1.2.3.4\n"}},
		"ipv6":     {[]string{"::1", "1::2:3", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8", "1::", "::"}, []string{":::", "1:2", "1:2:3:4:5:6:7:8:9", "::1%eth0"}},
		"uri":      {[]string{"http://a@b:1/c?d#e", "urn:x:y", "a:", "a:/", "file:///x", "http://[::1]:80/"}, []string{"a", "http://[::1", "a b:c", "a://b:x", "//a", "a:/%zz"}},
		"email":    {[]string{"a.b@c.d", `"a b"@c`, "a@[1.2.3.4]", "a@[IPv6:::1]"}, []string{"a@", "a b@c", ".a@b", "a@[1]"}},
		"hostname": {[]string{"a-b.c", "A"}, []string{"-a", "a_b", "a.", "", "\u212a"}},
		"uri-reference": {
			[]string{"", "/a", "//b", "a/b:c", "?x", "#", "//h:80", "//h/p", "./a:b"}, []string{"http://[x", "1a:b", "a b", "//h:x", `a\b`},
		},
		"json-pointer":          {[]string{"", "/a~0b", "/", "/\n"}, []string{"a", "/~2"}},
		"relative-json-pointer": {[]string{"0#", "1/a", "10"}, []string{"01", "/a", "-1"}},
		"colour":                {[]string{"x"}, nil},
	} {
		for _, text := range rows.good {
			if !check.HasFormat(text, format) {
				t.Errorf("%q is no %s", text, format)
			}
		}
		for _, text := range rows.bad {
			if check.HasFormat(text, format) {
				t.Errorf("%q is a %s", text, format)
			}
		}
	}
	if check.HasFormat(read(t, "2147483648"), "int32") || !check.HasFormat(read(t, "2147483648"), "int64") || !check.HasFormat(nil, "date") {
		t.Error("numbers")
	}
}
