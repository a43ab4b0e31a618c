// Package optional makes pointers to values, for fields that may be absent.
package optional

// Of returns a pointer to a copy of the value.
func Of[T any](value T) *T {
	return &value
}
