package tree

import (
	"encoding/json"
	"unicode/utf8"

	"asyncwright.invalid/go/payload"
)

// Read reads JSON. The error is a *payload.SyntaxError, or a *payload.RangeError where a number is beyond reason.
func Read(text []byte) (any, error) {
	if !utf8.Valid(text) {
		return nil, &payload.SyntaxError{Reason: "it is not UTF-8"}
	}
	if !json.Valid(text) {
		var value json.RawMessage
		return nil, &payload.SyntaxError{Reason: json.Unmarshal(text, &value).Error()}
	}
	r := reader{text: text}
	value := r.value()
	return value, r.fault
}

// The text is known to be JSON: what is looked for is there.
type reader struct {
	text  []byte
	at    int
	fault error
}

func (r *reader) value() any {
	switch r.next() {
	case '{':
		return r.members()
	case '[':
		return r.items()
	case '"':
		return r.string()
	case 't':
		r.at += len("true")
		return true
	case 'f':
		r.at += len("false")
		return false
	case 'n':
		r.at += len("null")
		return nil
	default:
		return r.number()
	}
}

// The first byte that is no space and separates nothing.
func (r *reader) next() byte {
	for {
		switch r.text[r.at] {
		case ' ', '\t', '\n', '\r', ',', ':':
			r.at++
		default:
			return r.text[r.at]
		}
	}
}

func (r *reader) members() map[string]any {
	members := map[string]any{}
	r.at++
	for r.next() != '}' {
		key := r.string()
		members[key] = r.value()
	}
	r.at++
	return members
}

func (r *reader) items() []any {
	items := []any{}
	r.at++
	for r.next() != ']' {
		items = append(items, r.value())
	}
	r.at++
	return items
}

func (r *reader) string() string {
	start := r.at + 1
	isEscaped := false
	for r.at = start; r.text[r.at] != '"'; r.at++ {
		if r.text[r.at] == '\\' {
			isEscaped = true
			r.at++
		}
	}
	raw := r.text[start:r.at]
	r.at++
	if isEscaped {
		return unescaped(raw)
	}
	return string(raw)
}

func (r *reader) number() json.Number {
	start := r.at
	for r.at < len(r.text) && isOfNumber(r.text[r.at]) {
		r.at++
	}
	literal := string(r.text[start:r.at])
	if r.fault == nil && !IsReasonable(literal) {
		r.fault = &payload.RangeError{Literal: literal}
	}
	return json.Number(literal)
}

func isOfNumber(char byte) bool {
	return '0' <= char && char <= '9' || char == '-' || char == '+' || char == '.' || char == 'e' || char == 'E'
}
