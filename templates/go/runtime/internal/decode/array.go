package decode

import "asyncwright.invalid/go/payload"

// Array is an array that is read.
type Array struct {
	decoder *Decoder
	items   []any
}

// Array starts to read an array.
func (d *Decoder) Array(value any) *Array {
	return &Array{d, scalar[[]any](d, value, "array")}
}

// Item is an item; the zero value where the array ends before it.
func Item[T any](a *Array, index int, decode func(*Decoder, any) T) T {
	if index >= len(a.items) {
		var none T
		return none
	}
	return at(a.decoder, step{index: index}, a.items[index], decode)
}

// OptionalItem is a pointer to an item; nil where the array ends before it.
func OptionalItem[T any](a *Array, index int, decode func(*Decoder, any) T) *T {
	return Item(a, index, Pointer(decode))
}

// NullableItem is an item that may be null, and may be missing.
func NullableItem[T any](a *Array, index int, decode func(*Decoder, any) T) payload.Nullable[T] {
	return Item(a, index, orNull(decode))
}

// Items are the items from an index on; nil where there are none.
func Items[T any](a *Array, first int, decode func(*Decoder, any) T) []T {
	if first >= len(a.items) {
		return nil
	}
	return itemsFrom(a.decoder, a.items, first, decode)
}

func itemsFrom[T any](d *Decoder, items []any, first int, decode func(*Decoder, any) T) []T {
	decoded := make([]T, 0, len(items)-first)
	for index := first; index < len(items) && d.fault == nil; index++ {
		decoded = append(decoded, at(d, step{index: index}, items[index], decode))
	}
	return decoded
}
