package tree

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

var escapes = map[byte]byte{'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', '"': '"', '\\': '\\', '/': '/'}

// What a string between its quotes stands for; it is known to be JSON.
func unescaped(raw []byte) string {
	text := make([]byte, 0, len(raw))
	for at := 0; at < len(raw); {
		switch {
		case raw[at] != '\\':
			text = append(text, raw[at])
			at++
		case raw[at+1] != 'u':
			text = append(text, escapes[raw[at+1]])
			at += 2
		default:
			unit, size := codePoint(raw[at:])
			text = appendUnit(text, unit)
			at += size
		}
	}
	return string(text)
}

// The code point of one escape, or of two that are a surrogate pair, and the bytes that it takes.
func codePoint(raw []byte) (rune, int) {
	const size = len(`\u0000`)
	first := hexadecimal(raw)
	if utf16.IsSurrogate(first) && len(raw) >= 2*size && raw[size] == '\\' && raw[size+1] == 'u' {
		if pair := utf16.DecodeRune(first, hexadecimal(raw[size:])); pair != utf8.RuneError {
			return pair, 2 * size
		}
	}
	return first, size
}

func hexadecimal(escape []byte) rune {
	code, _ := strconv.ParseUint(string(escape[2:6]), 16, 16)
	return rune(code)
}

func appendUnit(text []byte, unit rune) []byte {
	if !utf16.IsSurrogate(unit) {
		return utf8.AppendRune(text, unit)
	}
	return append(text, 0xe0|byte(unit>>12), 0x80|byte(unit>>6)&0x3f, 0x80|byte(unit)&0x3f)
}

// Half of a surrogate pair at the start of a text, as it is written in it (WTF-8).
func half(text string) (rune, bool) {
	if len(text) < 3 || text[0] != 0xed || text[1] < 0xa0 || text[1] > 0xbf || text[2] < 0x80 || text[2] > 0xbf {
		return 0, false
	}
	return 0xd000 | rune(text[1]&0x3f)<<6 | rune(text[2]&0x3f), true
}

// IsText reports whether JSON can say a text: it is UTF-8, but for halves of surrogate pairs.
func IsText(text string) bool {
	if utf8.ValidString(text) {
		return true
	}
	for at := 0; at < len(text); {
		char, size := utf8.DecodeRuneInString(text[at:])
		if char == utf8.RuneError && size == 1 {
			if _, isHalf := half(text[at:]); !isHalf {
				return false
			}
			size = 3
		}
		at += size
	}
	return true
}

// Whole returns a text with the replacement character for each half of a surrogate pair.
func Whole(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	whole := make([]byte, 0, len(text))
	for at := 0; at < len(text); {
		_, size := utf8.DecodeRuneInString(text[at:])
		if _, isHalf := half(text[at:]); isHalf {
			whole = utf8.AppendRune(whole, utf8.RuneError)
			size = 3
		} else {
			whole = append(whole, text[at:at+size]...)
		}
		at += size
	}
	return string(whole)
}

// Length is the number of a text's code points.
func Length(text string) int {
	length := 0
	for at := range len(text) {
		if text[at]&0xc0 != 0x80 {
			length++
		}
	}
	return length
}
