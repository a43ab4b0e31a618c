package encode

import (
	"encoding/json"

	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// String is a text.
func String(e *Encoder, value string) any {
	if !tree.IsText(value) {
		e.refuse("is not UTF-8")
	}
	return value
}

// Bool is a truth value.
func Bool(_ *Encoder, value bool) any {
	return value
}

// Raw is any JSON, as it is; null where there is none.
func Raw(e *Encoder, value json.RawMessage) any {
	if value == nil {
		return nil
	}
	return Literal(e, string(value))
}

// Literal is JSON as its text.
func Literal(e *Encoder, text string) any {
	value, err := tree.Read([]byte(text))
	if err != nil {
		e.refuse("is no JSON: " + err.Error())
	}
	return value
}

// Null is nothing but null.
func Null(_ *Encoder, _ payload.Null) any {
	return nil
}

// Never is no value: none is of a type that nothing fits.
func Never(e *Encoder, _ payload.Never) any {
	e.refuse("is not allowed")
	return nil
}

// DateTime is a date-time.
func DateTime(e *Encoder, value payload.DateTime) any {
	return String(e, string(value))
}

// Date is a day.
func Date(e *Encoder, value payload.Date) any {
	return String(e, string(value))
}

// Time is a time of day.
func Time(e *Encoder, value payload.Time) any {
	return String(e, string(value))
}

// Duration is a duration.
func Duration(e *Encoder, value payload.Duration) any {
	return String(e, string(value))
}
