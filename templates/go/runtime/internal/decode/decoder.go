package decode

import (
	"strconv"

	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// Decoder remembers where it is and the first fault.
type Decoder struct {
	fault error
	path  []step
}

// A key, or an index where that is not negative.
type step struct {
	key   string
	index int
}

const noIndex = -1

// Decodes a part, unless something was wrong before.
func at[T any](d *Decoder, part step, value any, decode func(*Decoder, any) T) T {
	if d.fault != nil {
		var none T
		return none
	}
	d.path = append(d.path, part)
	decoded := decode(d, value)
	d.path = d.path[:len(d.path)-1]
	return decoded
}

func (d *Decoder) instance() string {
	pointer := ""
	for _, one := range d.path {
		key := one.key
		if one.index != noIndex {
			key = strconv.Itoa(one.index)
		}
		pointer = tree.Step(pointer, key)
	}
	return pointer
}

// The value is not of the type: it was not checked.
func (d *Decoder) refuse(keyword, message string) {
	if d.fault == nil {
		violation := payload.Violation{Instance: d.instance(), Keyword: keyword, Message: message}
		d.fault = &payload.ValidationError{Violations: []payload.Violation{violation}}
	}
}

// The Go type cannot hold the number.
func (d *Decoder) exceed(literal string) {
	if d.fault == nil {
		d.fault = &payload.RangeError{Instance: d.instance(), Literal: literal}
	}
}
