package encode

import "asyncwright.invalid/go/payload"

// Array is an array that is written.
type Array struct {
	encoder *Encoder
	items   []any
}

// Array starts to write an array.
func (e *Encoder) Array() *Array {
	return &Array{e, []any{}}
}

// Value is the array as JSON.
func (a *Array) Value() any {
	return a.items
}

// Item adds the item with an index. It is refused where one before it is missing.
func Item[T any](a *Array, index int, value T, encode func(*Encoder, T) any) {
	item := at(a.encoder, step{index: index}, value, func(e *Encoder, value T) any {
		if index > len(a.items) {
			e.refuse("follows an item that is missing")
		}
		return encode(e, value)
	})
	a.items = append(a.items, item)
}

// OptionalItem adds the item with an index unless it is nil.
func OptionalItem[T any](a *Array, index int, value *T, encode func(*Encoder, T) any) {
	if value != nil {
		Item(a, index, *value, encode)
	}
}

// NullableItem adds the item with an index, be it null, unless it is missing.
func NullableItem[T any](a *Array, index int, value payload.Nullable[T], encode func(*Encoder, T) any) {
	if !value.IsAbsent() {
		Item(a, index, value, orNull(encode))
	}
}

// Items adds the items from an index on.
func Items[T any](a *Array, first int, values []T, encode func(*Encoder, T) any) {
	for index, value := range values {
		Item(a, first+index, value, encode)
	}
}
