package check

import (
	"encoding/json"

	"asyncwright.invalid/go/internal/tree"
)

// IsNull reports whether a value is null.
func IsNull(value any) bool {
	return value == nil
}

// IsBool reports whether a value is a truth value.
func IsBool(value any) bool {
	_, isBool := value.(bool)
	return isBool
}

// IsNumber reports whether a value is a number.
func IsNumber(value any) bool {
	_, isNumber := value.(json.Number)
	return isNumber
}

// IsInteger reports whether a value is a number without a fraction: 1.0 is one.
func IsInteger(value any) bool {
	number, isNumber := value.(json.Number)
	return isNumber && (isPlain(string(number)) || tree.DecimalOf(string(number)).IsWhole())
}

func isPlain(number string) bool {
	for at := range len(number) {
		switch number[at] {
		case '.', 'e', 'E':
			return false
		}
	}
	return true
}

// IsString reports whether a value is a text.
func IsString(value any) bool {
	_, isString := value.(string)
	return isString
}

// IsArray reports whether a value is an array.
func IsArray(value any) bool {
	_, isArray := value.([]any)
	return isArray
}

// IsObject reports whether a value is an object.
func IsObject(value any) bool {
	_, isObject := value.(map[string]any)
	return isObject
}

// Whether a value is of a type by its name in JSON Schema.
func isOfType(name string, value any) bool {
	switch name {
	case "null":
		return IsNull(value)
	case "boolean":
		return IsBool(value)
	case "integer":
		return IsInteger(value)
	case "number":
		return IsNumber(value)
	case "string":
		return IsString(value)
	case "array":
		return IsArray(value)
	default:
		return IsObject(value)
	}
}
