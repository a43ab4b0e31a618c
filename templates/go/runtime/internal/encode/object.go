package encode

import (
	"maps"
	"slices"

	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// Object is an object that is written.
type Object struct {
	encoder *Encoder
	members map[string]any
}

// Object starts to write an object.
func (e *Encoder) Object() *Object {
	return &Object{e, map[string]any{}}
}

// Value is the object as JSON.
func (o *Object) Value() any {
	return o.members
}

// Member adds a member.
func Member[T any](o *Object, key string, value T, encode func(*Encoder, T) any) {
	o.members[key] = at(o.encoder, step{key, noIndex}, value, encode)
}

// Optional adds a member unless it is nil.
func Optional[T any](o *Object, key string, value *T, encode func(*Encoder, T) any) {
	if value != nil {
		Member(o, key, *value, encode)
	}
}

// Preset adds a member, with the value that nil stands for where it is nil.
func Preset[T any](o *Object, key string, value *T, encode func(*Encoder, T) any, preset T) {
	if value == nil {
		value = &preset
	}
	Member(o, key, *value, encode)
}

// Nullable adds a member, be it null, unless it is absent.
func Nullable[T any](o *Object, key string, value payload.Nullable[T], encode func(*Encoder, T) any) {
	if !value.IsAbsent() {
		Member(o, key, value, orNull(encode))
	}
}

func orNull[T any](encode func(*Encoder, T) any) func(*Encoder, payload.Nullable[T]) any {
	return func(e *Encoder, nullable payload.Nullable[T]) any {
		if value, isThere := nullable.Get(); isThere {
			return encode(e, value)
		}
		return nil
	}
}

// Rest adds the members that have no field. One that has is refused.
func Rest[T any](o *Object, members map[string]T, encode func(*Encoder, T) any) {
	for _, key := range slices.Sorted(maps.Keys(members)) {
		if _, isThere := o.members[key]; isThere {
			o.encoder.refuse("has " + string(tree.AppendText(nil, key)) + " twice: as a field, and beside the fields")
		}
		if !tree.IsText(key) {
			o.encoder.refuse("has a key that is not UTF-8")
		}
		Member(o, key, members[key], encode)
	}
}
