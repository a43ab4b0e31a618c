// Package backtrack matches patterns that look around or refer back, which package regexp does not.
package backtrack

import "github.com/dlclark/regexp2"

// Pattern is a compiled regular expression.
type Pattern struct {
	expression *regexp2.Regexp
}

// MustCompile compiles a pattern. It panics where there is none, which no generated code has.
func MustCompile(text string) *Pattern {
	return &Pattern{regexp2.MustCompile(text, regexp2.None)}
}

// MatchString reports whether the pattern matches a part of a text.
func (p *Pattern) MatchString(text string) bool {
	matches, err := p.expression.MatchString(text)
	// Only a limit of time could be an error, and there is none.
	return err == nil && matches
}
