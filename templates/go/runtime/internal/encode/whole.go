package encode

import "reflect"

// Slice is an array of values; nil is the empty one.
func Slice[T any](item func(*Encoder, T) any) func(*Encoder, []T) any {
	return func(e *Encoder, values []T) any {
		a := e.Array()
		Items(a, 0, values, item)
		return a.Value()
	}
}

// Map is an object of values; nil is the empty one.
func Map[T any](member func(*Encoder, T) any) func(*Encoder, map[string]T) any {
	return func(e *Encoder, values map[string]T) any {
		o := e.Object()
		Rest(o, values, member)
		return o.Value()
	}
}

// OrNull is the value of a pointer, null for nil.
func OrNull[T any](encode func(*Encoder, T) any) func(*Encoder, *T) any {
	return func(e *Encoder, value *T) any {
		if value == nil {
			return nil
		}
		return encode(e, *value)
	}
}

// OrNil is a value of a type that has nil, which is null.
func OrNil[T any](encode func(*Encoder, T) any) func(*Encoder, T) any {
	return func(e *Encoder, value T) any {
		if reflect.ValueOf(&value).Elem().IsNil() {
			return nil
		}
		return encode(e, value)
	}
}

// Pointer is the value of a pointer, which is not nil.
func Pointer[T any](encode func(*Encoder, T) any) func(*Encoder, *T) any {
	return func(e *Encoder, value *T) any {
		if value == nil {
			return e.Missing("value")
		}
		return encode(e, *value)
	}
}
