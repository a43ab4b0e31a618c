package check

import (
	"encoding/json"

	"asyncwright.invalid/go/internal/tree"
)

// Compare is negative, zero or positive, as a number is less than, equal to or greater than a limit. Zero for what is no number.
func Compare(value any, limit string) int {
	number, isNumber := value.(json.Number)
	if !isNumber {
		return 0
	}
	return tree.DecimalOf(string(number)).Compare(tree.DecimalOf(limit))
}

// EqualsNumber reports whether a value is a certain number: 1 is 1.0.
func EqualsNumber(value any, number string) bool {
	return IsNumber(value) && Compare(value, number) == 0
}

// IsMultipleOf is exact, in decimal: 0.07 is a multiple of 0.01.
func IsMultipleOf(value any, divisor string) bool {
	number, isNumber := value.(json.Number)
	return isNumber && tree.DecimalOf(string(number)).IsMultipleOf(tree.DecimalOf(divisor))
}
