package payload

import (
	"slices"
	"strconv"
	"strings"
)

// SyntaxError says that what arrived is no JSON, or no UTF-8. Trying again does not help. Of what is no JSON json.Unmarshal says
// *json.SyntaxError before it asks a type of this module.
type SyntaxError struct {
	// Reason is what is wrong.
	Reason string
}

func (e *SyntaxError) Error() string {
	return "not JSON: " + e.Reason
}

// ValidationError says that a value is not what the document says, be it one that arrived or one that was about to leave. Trying again
// does not help.
type ValidationError struct {
	// Type is the name of the value's type.
	Type string
	// Violations are all that is wrong.
	Violations []Violation
}

// So many violations are spelled out in a message; all of them are in Violations.
const spelledOut = 3

func (e *ValidationError) Error() string {
	telling := slices.Clone(e.Violations)
	slices.SortStableFunc(telling, func(a, b Violation) int { return vagueness(a) - vagueness(b) })
	shown := make([]string, 0, spelledOut+1)
	for _, one := range telling[:min(spelledOut, len(telling))] {
		shown = append(shown, subject(one.Instance)+" "+one.Message)
	}
	if hidden := len(e.Violations) - spelledOut; hidden > 0 {
		shown = append(shown, "and "+strconv.Itoa(hidden)+" more")
	}
	return e.Type + " is not valid: " + strings.Join(shown, "; ")
}

// Alternatives only say that something is wrong: what it is stands beside them.
func vagueness(violation Violation) int {
	if violation.Keyword == "anyOf" || violation.Keyword == "oneOf" {
		return 1
	}
	return 0
}

func subject(instance string) string {
	if instance == "" {
		return "the whole"
	}
	return instance
}

// RangeError says that a number would change its value in the Go type that is to hold it: nothing is altered silently.
type RangeError struct {
	// Instance is a JSON pointer to the number, where it is known.
	Instance string
	// Literal is the number as it is written.
	Literal string
}

// Longer numbers are cut short in a message.
const longestLiteral = 40

func (e *RangeError) Error() string {
	literal := e.Literal
	if len(literal) > longestLiteral {
		literal = literal[:longestLiteral] + "…"
	}
	if e.Instance != "" {
		literal = e.Instance + ": " + literal
	}
	return literal + " cannot be read without changing it"
}
