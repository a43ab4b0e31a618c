package encode

import "asyncwright.invalid/go/internal/check"

// Choice is JSON that one of several types is read from. The zero value is not set.
type Choice struct {
	value any
	fault error
	isSet bool
}

// ChoiceOf is a value as JSON. What JSON cannot say is a fault when the choice is written.
func ChoiceOf[T any](value T, encode func(*Encoder, T) any) Choice {
	encoded, err := Tree(value, encode)
	return Choice{encoded, err, true}
}

// ChoiceFrom is JSON as it was read.
func ChoiceFrom(value any) Choice {
	return Choice{value: value, isSet: true}
}

// Tree is the JSON; of no type where there is none.
func (c Choice) Tree() any {
	if !c.isSet || c.fault != nil {
		return check.Missing{}
	}
	return c.value
}

// IsSet reports whether there is a value.
func (c Choice) IsSet() bool {
	return c.isSet
}

// Choice writes a choice.
func (e *Encoder) Choice(choice Choice) any {
	switch {
	case !choice.isSet:
		e.refuse("is not set")
	case choice.fault != nil:
		e.fail(choice.fault)
	}
	return choice.value
}
