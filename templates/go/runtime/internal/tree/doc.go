// Package tree has JSON without loss: nil, bool, json.Number, string, []any and map[string]any. Numbers keep their digits, and half of a
// surrogate pair, which JSON can escape and UTF-8 cannot say, is three bytes of a string as UTF-8 would have them (WTF-8).
package tree
