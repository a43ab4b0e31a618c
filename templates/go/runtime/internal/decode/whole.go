package decode

import "maps"

// Slice is an array of values, never nil.
func Slice[T any](item func(*Decoder, any) T) func(*Decoder, any) []T {
	return func(d *Decoder, value any) []T {
		return itemsFrom(d, scalar[[]any](d, value, "array"), 0, item)
	}
}

// Map is an object of values, never nil.
func Map[T any](member func(*Decoder, any) T) func(*Decoder, any) map[string]T {
	return func(d *Decoder, value any) map[string]T {
		decoded := map[string]T{}
		maps.Insert(decoded, maps.All(Rest(d.Object(value), member)))
		return decoded
	}
}

// OrNull is a pointer to a value, nil for null.
func OrNull[T any](decode func(*Decoder, any) T) func(*Decoder, any) *T {
	pointer := Pointer(decode)
	return func(d *Decoder, value any) *T {
		if value == nil {
			return nil
		}
		return pointer(d, value)
	}
}

// OrNil is the zero value for null, of a type whose zero value is nil.
func OrNil[T any](decode func(*Decoder, any) T) func(*Decoder, any) T {
	return func(d *Decoder, value any) T {
		if value == nil {
			var none T
			return none
		}
		return decode(d, value)
	}
}

// Pointer is a pointer to a value, never nil.
func Pointer[T any](decode func(*Decoder, any) T) func(*Decoder, any) *T {
	return func(d *Decoder, value any) *T {
		decoded := decode(d, value)
		return &decoded
	}
}
