package check

import "asyncwright.invalid/go/internal/tree"

// Pattern is a compiled regular expression.
type Pattern interface {
	MatchString(text string) bool
}

// Length is the number of a text's code points; 0 for what is no text.
func Length(value any) int {
	text, _ := value.(string)
	return tree.Length(text)
}

// Matches reports whether a pattern matches a part of a text.
func Matches(value any, pattern Pattern) bool {
	text, isText := value.(string)
	return isText && pattern.MatchString(tree.Whole(text))
}

// Texts are some texts to be looked up.
func Texts(texts ...string) map[string]struct{} {
	found := make(map[string]struct{}, len(texts))
	for _, text := range texts {
		found[text] = struct{}{}
	}
	return found
}

// IsOneOf reports whether a value is one of some texts.
func IsOneOf(value any, texts map[string]struct{}) bool {
	text, isText := value.(string)
	_, isKnown := texts[text]
	return isText && isKnown
}
