package tree

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
)

// Append writes a value as JSON on one line, its members in the order of their keys.
func Append(text []byte, value any) []byte {
	return appendValue(text, value, func(number json.Number) string { return string(number) })
}

// Key returns a text that two values share when they are equal: 1 is 1.0.
func Key(value any) string {
	return string(appendValue(nil, value, func(number json.Number) string { return DecimalOf(string(number)).String() }))
}

func appendValue(text []byte, value any, digits func(json.Number) string) []byte {
	switch value := value.(type) {
	case nil:
		return append(text, "null"...)
	case bool:
		return strconv.AppendBool(text, value)
	case json.Number:
		return append(text, digits(value)...)
	case string:
		return AppendText(text, value)
	case []any:
		text = append(text, '[')
		for index, item := range value {
			if index > 0 {
				text = append(text, ',')
			}
			text = appendValue(text, item, digits)
		}
		return append(text, ']')
	case map[string]any:
		text = append(text, '{')
		for index, key := range sortedKeys(value) {
			if index > 0 {
				text = append(text, ',')
			}
			text = append(AppendText(text, key), ':')
			text = appendValue(text, value[key], digits)
		}
		return append(text, '}')
	default:
		panic(fmt.Sprintf("%T is no value of JSON", value))
	}
}

func sortedKeys(members map[string]any) []string {
	keys := make([]string, 0, len(members))
	for key := range members {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

var short = map[rune]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`}

// AppendText writes a text as JSON. Half of a surrogate pair is escaped, as no UTF-8 can say it.
func AppendText(text []byte, value string) []byte {
	text = append(text, '"')
	// What needs no escape is copied as a whole.
	start := 0
	for at := 0; at < len(value); at++ {
		if unit, size := unspeakable(value, at); size > 0 {
			text = appendEscape(append(text, value[start:at]...), unit)
			start = at + size
			at = start - 1
		}
	}
	return append(append(text, value[start:]...), '"')
}

// What has to be escaped at a place of a text, and the bytes that it takes: none where there is nothing.
func unspeakable(value string, at int) (rune, int) {
	char := value[at]
	if char == '"' || char == '\\' || char < ' ' {
		return rune(char), 1
	}
	if char == 0xed {
		if unit, isHalf := half(value[at:]); isHalf {
			return unit, 3
		}
	}
	return 0, 0
}

func appendEscape(text []byte, unit rune) []byte {
	if escape, isShort := short[unit]; isShort {
		return append(text, escape...)
	}
	return fmt.Appendf(text, `\u%04x`, unit)
}
