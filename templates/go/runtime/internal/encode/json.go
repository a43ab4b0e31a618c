package encode

import (
	"errors"

	"asyncwright.invalid/go/internal/check"
	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// JSON writes a value as JSON, unchecked. The error is a *payload.ValidationError, for what JSON cannot say.
func JSON[T any](value T, encode func(*Encoder, T) any) ([]byte, error) {
	encoded, err := Tree(value, encode)
	if err != nil {
		return nil, err
	}
	return tree.Append(nil, encoded), nil
}

// Validate checks a value. The error is a *payload.ValidationError.
func Validate[T any](value T, encode func(*Encoder, T) any, is func(any) bool, schema func() *check.Schema) error {
	encoded, err := Tree(value, encode)
	if err != nil || is(encoded) {
		return err
	}
	return check.Refusal[T](check.Violations(schema(), encoded))
}

// Tree makes JSON of a value, unchecked. The error is a *payload.ValidationError, for what JSON cannot say.
func Tree[T any](value T, encode func(*Encoder, T) any) (any, error) {
	var e Encoder
	encoded := encode(&e, value)
	var refusal *payload.ValidationError
	if errors.As(e.fault, &refusal) {
		return nil, check.Refusal[T](refusal.Violations)
	}
	return encoded, nil
}
