package decode

import (
	"encoding/json"

	"asyncwright.invalid/go/internal/check"
	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

func scalar[T any](d *Decoder, value any, name string) T {
	found, isOne := value.(T)
	if !isOne {
		d.refuse("type", "must be "+name)
	}
	return found
}

// String is a text.
func String(d *Decoder, value any) string {
	return scalar[string](d, value, "string")
}

// Bool is a truth value.
func Bool(d *Decoder, value any) bool {
	return scalar[bool](d, value, "boolean")
}

// Raw is any JSON, as it is.
func Raw(_ *Decoder, value any) json.RawMessage {
	return tree.Append(nil, value)
}

// Null is nothing but null.
func Null(d *Decoder, value any) payload.Null {
	if value != nil {
		d.refuse("type", "must be null")
	}
	return payload.Null{}
}

// Never is no value: none is of a type that nothing fits.
func Never(d *Decoder, _ any) payload.Never {
	d.refuse("false", "is not allowed")
	return payload.Never{}
}

// DateTime is a date-time, which keeps its text.
func DateTime(d *Decoder, value any) payload.DateTime {
	return payload.DateTime(String(d, value))
}

// Date is a day, which keeps its text.
func Date(d *Decoder, value any) payload.Date {
	return payload.Date(String(d, value))
}

// Time is a time of day, which keeps its text.
func Time(d *Decoder, value any) payload.Time {
	return payload.Time(String(d, value))
}

// Duration is a duration, which keeps its text.
func Duration(d *Decoder, value any) payload.Duration {
	return payload.Duration(String(d, value))
}

// Literal is JSON as its text, or as the text that is known of an equal value.
func Literal(_ *Decoder, value any, known ...string) string {
	for _, text := range known {
		if check.IsEqual(value, check.JSON(text)) {
			return text
		}
	}
	return string(tree.Append(nil, value))
}
