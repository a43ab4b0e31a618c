package decode

import (
	"errors"

	"asyncwright.invalid/go/internal/check"
	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// JSON reads JSON, checks it and makes a value of it. The error is a *payload.SyntaxError, a *payload.ValidationError or a
// *payload.RangeError.
func JSON[T any](data []byte, is func(any) bool, schema func() *check.Schema, decode func(*Decoder, any) T) (T, error) {
	var none T
	value, err := tree.Read(data)
	if err != nil {
		return none, err
	}
	if !is(value) {
		return none, check.Refusal[T](check.Violations(schema(), value))
	}
	return From(value, decode)
}

// Into reads as JSON does; it leaves the target as it is where that fails.
func Into[T any](target *T, data []byte, is func(any) bool, schema func() *check.Schema, decode func(*Decoder, any) T) error {
	value, err := JSON(data, is, schema, decode)
	if err == nil {
		*target = value
	}
	return err
}

// From makes a value of JSON that need not have been checked.
func From[T any](value any, decode func(*Decoder, any) T) (T, error) {
	var d Decoder
	decoded := decode(&d, value)
	if d.fault == nil {
		return decoded, nil
	}
	var none T
	var refusal *payload.ValidationError
	if errors.As(d.fault, &refusal) {
		return none, check.Refusal[T](refusal.Violations)
	}
	return none, d.fault
}

// As makes a value of JSON if that is of its type.
func As[T any](value any, is bool, decode func(*Decoder, any) T) (T, bool) {
	if is {
		decoded, err := From(value, decode)
		return decoded, err == nil
	}
	var none T
	return none, false
}

// Unknown is for JSON that is none of a type's variants.
func Unknown[T any](d *Decoder, name string) T {
	d.refuse("oneOf", "is no "+name)
	var none T
	return none
}
