// Package payload helps to fill in models.
package payload

import "asyncwright.invalid/go/internal/optional"

// Optional fills in a field that may be absent.
func Optional[T any](value T) *T {
	return optional.Of(value)
}
