package check

import "asyncwright.invalid/go/internal/tree"

// AnyItem reports whether a condition holds for an item.
func AnyItem(value any, holds func(any) bool) bool {
	for _, item := range Items(value) {
		if holds(item) {
			return true
		}
	}
	return false
}

// CountItems tells for how many items a condition holds.
func CountItems(value any, holds func(any) bool) int {
	count := 0
	for _, item := range Items(value) {
		if holds(item) {
			count++
		}
	}
	return count
}

// Count tells how many conditions hold.
func Count(conditions ...bool) int {
	count := 0
	for _, holds := range conditions {
		if holds {
			count++
		}
	}
	return count
}

// IsUnique reports whether no two items are equal.
func IsUnique(value any) bool {
	items := Items(value)
	found := make(map[string]struct{}, len(items))
	for _, item := range items {
		found[tree.Key(item)] = struct{}{}
	}
	return len(found) == len(items)
}
