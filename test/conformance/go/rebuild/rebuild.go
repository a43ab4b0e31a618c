// Package rebuild copies values by what users have of them. Nothing is inlined: in an object of a thousand members that takes the compiler
// long.
package rebuild

import "asyncwright.invalid/go/payload"

// Same is for what has no parts.
func Same[T any](value T) T {
	return value
}

// Pointer copies what a pointer points to.
//
//go:noinline
func Pointer[T any](part func(T) T) func(*T) *T {
	return func(value *T) *T {
		if value == nil {
			return nil
		}
		return payload.Of(part(*value))
	}
}

// Slice copies the items.
//
//go:noinline
func Slice[T any](part func(T) T) func([]T) []T {
	return func(value []T) []T {
		if value == nil {
			return nil
		}
		copied := make([]T, 0, len(value))
		for _, item := range value {
			copied = append(copied, part(item))
		}
		return copied
	}
}

// Map copies the members.
//
//go:noinline
func Map[T any](part func(T) T) func(map[string]T) map[string]T {
	return func(value map[string]T) map[string]T {
		if value == nil {
			return nil
		}
		copied := make(map[string]T, len(value))
		for key, member := range value {
			copied[key] = part(member)
		}
		return copied
	}
}

// Nullable copies what there is.
//
//go:noinline
func Nullable[T any](part func(T) T) func(payload.Nullable[T]) payload.Nullable[T] {
	return func(value payload.Nullable[T]) payload.Nullable[T] {
		if one, ok := value.Get(); ok {
			return payload.ValueOf(part(one))
		}
		if value.IsNull() {
			return payload.NullOf[T]()
		}
		return payload.Nullable[T]{}
	}
}
