package encode

import (
	"errors"
	"strconv"

	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// Encoder remembers where it is and the first fault.
type Encoder struct {
	fault error
	path  []step
}

// A key, or an index where that is not negative.
type step struct {
	key   string
	index int
}

const (
	noIndex = -1
	// Values that are nested deeper are refused: no JSON is read back so deep, and pointers may lead in circles.
	deepest = 10_000
)

// Encodes a part, unless something was wrong before.
func at[T any](e *Encoder, part step, value T, encode func(*Encoder, T) any) any {
	if e.fault != nil {
		return nil
	}
	e.path = append(e.path, part)
	if len(e.path) >= deepest {
		e.refuse("is nested too deep")
		return nil
	}
	encoded := encode(e, value)
	e.path = e.path[:len(e.path)-1]
	return encoded
}

func (e *Encoder) instance() string {
	pointer := ""
	for _, one := range e.path[:min(len(e.path), mostSteps)] {
		key := one.key
		if one.index != noIndex {
			key = strconv.Itoa(one.index)
		}
		pointer = tree.Step(pointer, key)
	}
	return pointer
}

// Longer pointers are cut short.
const mostSteps = 100

// JSON cannot say the value.
func (e *Encoder) refuse(message string) {
	if e.fault == nil {
		violation := payload.Violation{Instance: e.instance(), Message: message}
		e.fault = &payload.ValidationError{Violations: []payload.Violation{violation}}
	}
}

// Takes over a fault of an encoder that began at the place of this one.
func (e *Encoder) fail(fault error) {
	var refusal *payload.ValidationError
	if e.fault == nil && errors.As(fault, &refusal) {
		own := refusal.Violations[0]
		own.Instance = e.instance() + own.Instance
		e.fault = &payload.ValidationError{Violations: []payload.Violation{own}}
	}
}

// Missing is for a value that is not set, of a type that has no null.
func (e *Encoder) Missing(name string) any {
	e.refuse("is no " + name + ", but nil")
	return nil
}
