package tree

import (
	"encoding/json"
	"fmt"
	"maps"
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
		for index, key := range slices.Sorted(maps.Keys(value)) {
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

var short = map[byte]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`}

// AppendText writes a text as JSON. Half of a surrogate pair is escaped, as no UTF-8 can say it.
func AppendText(text []byte, value string) []byte {
	text = append(text, '"')
	for at := 0; at < len(value); at++ {
		char := value[at]
		switch {
		case char == '"' || char == '\\' || char < ' ':
			if escape, isShort := short[char]; isShort {
				text = append(text, escape...)
			} else {
				text = fmt.Appendf(text, `\u%04x`, char)
			}
		case char == 0xed:
			if unit, isHalf := half(value[at:]); isHalf {
				text = fmt.Appendf(text, `\u%04x`, unit)
				at += 2
				continue
			}
			text = append(text, char)
		default:
			text = append(text, char)
		}
	}
	return append(text, '"')
}
