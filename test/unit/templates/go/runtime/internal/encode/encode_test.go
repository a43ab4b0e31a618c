package encode_test

import (
	"encoding/json"
	"math"
	"testing"

	"asyncwright.invalid/go/internal/check"
	"asyncwright.invalid/go/internal/encode"
	"asyncwright.invalid/go/payload"
)

type order struct {
	ID      string
	Count   *int64
	Comment payload.Nullable[string]
	Next    *order
	Choice  encode.Choice
	Extra   map[string]json.RawMessage
}

func encodeOrder(e *encode.Encoder, value order) any {
	o := e.Object()
	encode.Member(o, "id", value.ID, encode.String)
	encode.Optional(o, "count", value.Count, encode.Int64)
	encode.Nullable(o, "comment", value.Comment, encode.String)
	if value.Next != nil {
		encode.Member(o, "next", value.Next, encode.Pointer(encodeOrder))
	}
	if value.Choice.IsSet() {
		encode.Member(o, "choice", value.Choice, (*encode.Encoder).Choice)
	}
	encode.Rest(o, value.Extra, encode.Raw)
	return o.Value()
}

func TestJSON(t *testing.T) {
	circle := &order{}
	circle.Next = circle
	for _, row := range []struct {
		value  order
		wanted string
	}{
		{order{ID: "a"}, `{"id":"a"}`},
		{
			order{"é<", payload.Of(int64(3)), payload.NullOf[string](), &order{}, encode.ChoiceOf(1.5, encode.Float64), map[string]json.RawMessage{"z": []byte(` [1.0 ,2]`), "a": nil}},
			`{"a":null,"choice":1.5,"comment":null,"count":3,"id":"é<","next":{"id":""},"z":[1.0,2]}`,
		},
		{order{Comment: payload.ValueOf("x\xed\xa0\x80")}, `{"comment":"x\ud800","id":""}`},
		{order{ID: "\xff"}, `order is not valid: /id is not UTF-8`},
		{order{Extra: map[string]json.RawMessage{"id": []byte(`1`)}}, `order is not valid: the whole has "id" twice: as a field, and beside the fields`},
		{order{Extra: map[string]json.RawMessage{"a": []byte(`{`)}}, `order is not valid: /a is no JSON: not JSON: unexpected end of JSON input`},
		{order{Extra: map[string]json.RawMessage{"\xff": []byte(`1`)}}, `order is not valid: the whole has a key that is not UTF-8`},
		{order{Next: &order{Choice: encode.ChoiceOf(math.NaN(), encode.Float64)}}, `order is not valid: /next/choice is no number of JSON, but NaN`},
	} {
		given, err := encode.JSON(row.value, encodeOrder)
		if err != nil {
			given = []byte(err.Error())
		}
		if string(given) != row.wanted {
			t.Errorf("%+v: %s", row.value, given)
		}
	}
	if _, err := encode.JSON(*circle, encodeOrder); err == nil || len(err.Error()) > 1000 {
		t.Errorf("a circle: %v", err)
	}
}

func TestValidate(t *testing.T) {
	is := func(value any) bool { return check.Member(value, "id") != "" }
	schema := func() *check.Schema {
		id := &check.Schema{Counts: map[string]int{"minLength": 1}}
		return &check.Schema{At: "/order", Properties: []check.Property{{Key: "id", Schema: id}}}
	}
	if err := encode.Validate(order{ID: "a"}, encodeOrder, is, schema); err != nil {
		t.Error(err)
	}
	if err := encode.Validate(&order{}, encode.Pointer(encodeOrder), is, schema); err == nil || err.Error() != "order is not valid: /id must have at least 1 characters" {
		t.Error(err)
	}
}

func TestScalars(t *testing.T) {
	text(t, 5.0, encode.Float64, "5")
	text(t, 1e21, encode.Float64, "1e+21")
	text(t, 1e-7, encode.Float64, "1e-07")
	text(t, math.Copysign(0, -1), encode.Float64, "-0")
	text(t, math.MaxUint64, encode.Uint64, "18446744073709551615")
	text(t, "1.50", encode.Number, "1.50")
	text(t, "", encode.Number, "0")
	text(t, payload.Int{}, encode.Int, "0")
	text(t, []string(nil), encode.Slice(encode.String), "[]")
	text(t, map[string]int64(nil), encode.Map(encode.Int64), "{}")
	text(t, []string(nil), encode.OrNil(encode.Slice(encode.String)), "null")
	text(t, []string{}, encode.OrNil(encode.Slice(encode.String)), "[]")
	text(t, nil, encode.OrNull(encode.Bool), "null")
	text(t, `"a"`, encode.Literal, `"a"`)
	for _, wrong := range []json.Number{"x", "1 ", "01", "0x1", "true", "NaN"} {
		if given, err := encode.JSON(wrong, encode.Number); err == nil {
			t.Errorf("%s", given)
		}
	}
	if given, err := encode.JSON(math.Inf(1), encode.Float64); err == nil {
		t.Errorf("%s", given)
	}
	if given, err := encode.JSON(encode.Choice{}, (*encode.Encoder).Choice); err == nil {
		t.Errorf("%s", given)
	}
	if given, err := encode.JSON(nil, encode.Pointer(encode.Bool)); err == nil {
		t.Errorf("%s", given)
	}
}

func text[T any](t *testing.T, value T, encoder func(*encode.Encoder, T) any, wanted string) {
	t.Helper()
	if given, err := encode.JSON(value, encoder); err != nil || string(given) != wanted {
		t.Errorf("%v: %s, %v", value, given, err)
	}
}

func TestArray(t *testing.T) {
	pair := func(second *int64, third payload.Nullable[bool], rest []string) func(e *encode.Encoder, first string) any {
		return func(e *encode.Encoder, first string) any {
			a := e.Array()
			encode.Item(a, 0, first, encode.String)
			encode.OptionalItem(a, 1, second, encode.Int64)
			encode.NullableItem(a, 2, third, encode.Bool)
			encode.Items(a, 3, rest, encode.String)
			return a.Value()
		}
	}
	text(t, "a", pair(nil, payload.Nullable[bool]{}, nil), `["a"]`)
	text(t, "a", pair(payload.Of(int64(1)), payload.NullOf[bool](), []string{"b", "c"}), `["a",1,null,"b","c"]`)
	for _, gap := range []func(*encode.Encoder, string) any{
		pair(nil, payload.NullOf[bool](), nil), pair(payload.Of(int64(1)), payload.Nullable[bool]{}, []string{"b"}),
	} {
		if given, err := encode.JSON("a", gap); err == nil {
			t.Errorf("%s", given)
		}
	}
}
