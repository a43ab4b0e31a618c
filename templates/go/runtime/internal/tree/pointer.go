package tree

import "strings"

var reserved = strings.NewReplacer("~", "~0", "/", "~1")

// Step is a JSON pointer (RFC 6901), further by some keys.
func Step(pointer string, keys ...string) string {
	for _, key := range keys {
		pointer += "/" + reserved.Replace(key)
	}
	return pointer
}
