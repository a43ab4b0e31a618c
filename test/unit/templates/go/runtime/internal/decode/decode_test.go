package decode_test

import (
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"testing"

	"asyncwright.invalid/go/internal/check"
	"asyncwright.invalid/go/internal/decode"
	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

type order struct {
	ID      string
	Count   *int64
	Comment payload.Nullable[string]
	Lines   []line
	Extra   map[string]json.RawMessage
}

type line struct{ Price float64 }

func decodeOrder(d *decode.Decoder, value any) order {
	o := d.Object(value).Without("kind")
	return order{
		ID:      decode.Member(o, "id", decode.String),
		Count:   decode.Optional(o, "count", decode.Int64),
		Comment: decode.Nullable(o, "comment", decode.String),
		Lines:   decode.Member(o, "lines", decode.Slice(decodeLine)),
		Extra:   decode.Rest(o, decode.Raw),
	}
}

func decodeLine(d *decode.Decoder, value any) line {
	return line{decode.Member(d.Object(value), "price", decode.Float64)}
}

func isOrder(value any) bool { return check.IsString(check.Member(value, "id")) }

func orderSchema() *check.Schema {
	return &check.Schema{At: "/order", Properties: []check.Property{{Key: "id", Schema: &check.Schema{Type: []string{"string"}}}}}
}

func TestJSON(t *testing.T) {
	text := `{"id":"a","kind":"x","count":3.0,"comment":null,"lines":[{"price":1e1}],"more":{"b":1.0,"a":"\ud800"}}`
	given, err := decode.JSON([]byte(text), isOrder, orderSchema, decodeOrder)
	wanted := order{
		"a", payload.Of(int64(3)), payload.NullOf[string](), []line{{10}}, map[string]json.RawMessage{"more": json.RawMessage(`{"a":"\ud800","b":1.0}`)},
	}
	if err != nil || !reflect.DeepEqual(given, wanted) {
		t.Errorf("%+v, %v", given, err)
	}
	given, err = decode.JSON([]byte(`{"id":"a"}`), isOrder, orderSchema, decodeOrder)
	if err != nil || !reflect.DeepEqual(given, order{ID: "a"}) || !given.Comment.IsAbsent() {
		t.Errorf("%+v, %v", given, err)
	}
}

func TestFaults(t *testing.T) {
	for text, wanted := range map[string]string{
		`{"id":1}`:                               "order is not valid: /id must be string",
		`{`:                                      "not JSON: unexpected end of JSON input",
		"\"\xff\"":                               "not JSON: it is not UTF-8",
		`{"id":"a","count":9223372036854775808}`: "/count: 9223372036854775808 cannot be read without changing it",
		`{"id":"a","lines":[{},{"price":1e400}]}`: "/lines/1/price: 1e400 cannot be read without changing it",
		`{"id":"a","lines":[{"price":1e-400}]}`:   "/lines/0/price: 1e-400 cannot be read without changing it",
		`{"id":"a","lines":[{"price":"x"}]}`:      "order is not valid: /lines/0/price must be number",
		`{"id":"a","lines":[3,4]}`:                "order is not valid: /lines/0 must be object",
		`{"id":"a","count":1.5,"comment":1}`:      "order is not valid: /count must be integer",
	} {
		target := order{ID: "as it was"}
		if err := decode.Into(&target, []byte(text), isOrder, orderSchema, decodeOrder); err == nil || err.Error() != wanted {
			t.Errorf("%s: %v", text, err)
		}
		if target.ID != "as it was" {
			t.Errorf("%s: %+v", text, target)
		}
	}
}

func TestNumbers(t *testing.T) {
	read := func(text string) any {
		value, err := tree.Read([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
	exact(t, read, "1.0", decode.Int64, 1)
	exact(t, read, "1e3", decode.Int64, 1000)
	exact(t, read, "-9223372036854775808", decode.Int64, math.MinInt64)
	exact(t, read, "2147483647", decode.Int32, math.MaxInt32)
	exact(t, read, "18446744073709551615", decode.Uint64, math.MaxUint64)
	exact(t, read, "-0", decode.Uint32, 0)
	exact(t, read, "4294967295.0", decode.Uint32, math.MaxUint32)
	exact(t, read, "0e-400", decode.Float64, 0)
	exact(t, read, "1.50", decode.Number, "1.50")
	exact(t, read, "1.0e30", decode.Int, parsed("1000000000000000000000000000000"))
	exact(t, read, "-0.0", decode.Int, payload.Int{})
	beyond(t, read, "2147483648", decode.Int32)
	beyond(t, read, "-1", decode.Uint32)
	beyond(t, read, "4294967296", decode.Uint32)
	beyond(t, read, "18446744073709551616", decode.Uint64)
	beyond(t, read, "1e100000", decode.Int)
	beyond(t, read, "-1e400", decode.Float64)
}

func parsed(digits string) payload.Int {
	value, _ := payload.ParseInt(digits)
	return value
}

func exact[T comparable](t *testing.T, read func(string) any, text string, decoder func(*decode.Decoder, any) T, wanted T) {
	t.Helper()
	if given, err := decode.From(read(text), decoder); err != nil || given != wanted {
		t.Errorf("%s: %v, %v", text, given, err)
	}
}

func beyond[T any](t *testing.T, read func(string) any, text string, decoder func(*decode.Decoder, any) T) {
	t.Helper()
	var fault *payload.RangeError
	if given, err := decode.From(read(text), decoder); !errors.As(err, &fault) || fault.Literal != text {
		t.Errorf("%s: %v, %v", text, given, err)
	}
}

func TestWholes(t *testing.T) {
	text := json.Number("1")
	if given, err := decode.From(any([]any{"a"}), decode.Slice(decode.String)); err != nil || !reflect.DeepEqual(given, []string{"a"}) {
		t.Error(given, err)
	}
	if given, err := decode.From(any([]any{}), decode.Slice(decode.String)); err != nil || given == nil {
		t.Error(given, err)
	}
	if given, err := decode.From(any(map[string]any{}), decode.Map(decode.String)); err != nil || given == nil {
		t.Error(given, err)
	}
	if given, err := decode.From(any(nil), decode.OrNull(decode.Int64)); err != nil || given != nil {
		t.Error(given, err)
	}
	if given, err := decode.From(any(nil), decode.OrNil(decode.Slice(decode.Int64))); err != nil || given != nil {
		t.Error(given, err)
	}
	if given, isOne := decode.As(any(text), true, decode.Int64); !isOne || given != 1 {
		t.Error(given)
	}
	if given, isOne := decode.As(any(text), true, decode.String); isOne {
		t.Error(given)
	}
	if given, isOne := decode.As(any(text), false, decode.Int64); isOne {
		t.Error(given)
	}
	var d decode.Decoder
	if given := decode.Literal(&d, any(json.Number("1.0")), "true", "1"); given != "1" {
		t.Error(given)
	}
	if given := decode.Literal(&d, any(json.Number("1.0"))); given != "1.0" {
		t.Error(given)
	}
}

func TestArray(t *testing.T) {
	var d decode.Decoder
	a := d.Array([]any{"a", nil, true})
	if decode.Item(a, 0, decode.String) != "a" || !decode.NullableItem(a, 1, decode.String).IsNull() ||
		decode.OptionalItem(a, 3, decode.String) != nil || decode.Items(a, 3, decode.Bool) != nil || len(decode.Items(a, 2, decode.Bool)) != 1 {
		t.Error("not as it is")
	}
}
