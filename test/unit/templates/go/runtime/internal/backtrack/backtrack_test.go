package backtrack_test

import (
	"testing"

	"asyncwright.invalid/go/internal/backtrack"
)

func TestMatches(t *testing.T) {
	pattern := backtrack.MustCompile(`^(?!x)(.)\1$`)
	for text, wanted := range map[string]bool{"aa": true, "ab": false, "xx": false, "😀😀": true} {
		if given := pattern.MatchString(text); given != wanted {
			t.Errorf("%q: %v", text, given)
		}
	}
}
