package check

import (
	"bytes"
	"encoding/json"

	"asyncwright.invalid/go/internal/tree"
)

// Constant is a value of the document.
type Constant struct {
	// As the document has it, on one line.
	said string
	key  string
	// Of the items, where it is a list.
	keys map[string]struct{}
}

// JSON reads a value of the document. It panics where there is none, which no generated code has.
func JSON(text string) *Constant {
	value, err := tree.Read([]byte(text))
	if err != nil {
		panic(err)
	}
	var said bytes.Buffer
	if err := json.Compact(&said, []byte(text)); err != nil {
		panic(err)
	}
	constant := &Constant{said: said.String(), key: tree.Key(value), keys: map[string]struct{}{}}
	for _, item := range Items(value) {
		constant.keys[tree.Key(item)] = struct{}{}
	}
	return constant
}

// IsEqual is the equality of JSON: the order of members does not count, and 1 is 1.0.
func IsEqual(value any, constant *Constant) bool {
	return value != any(Missing{}) && tree.Key(value) == constant.key
}

// IsAnyOf reports whether a value is one of the items of a list.
func IsAnyOf(value any, list *Constant) bool {
	if value == any(Missing{}) {
		return false
	}
	_, isKnown := list.keys[tree.Key(value)]
	return isKnown
}
