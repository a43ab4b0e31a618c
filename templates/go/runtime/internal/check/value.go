package check

import (
	"encoding/json"
	"strconv"
)

// Missing is what a member or an item is that is not there: it is of no type, and equals nothing of JSON.
type Missing struct{}

// Get is the member of an object, and whether there is one.
func Get(value any, key string) (any, bool) {
	members, _ := value.(map[string]any)
	member, isThere := members[key]
	return member, isThere
}

// Member is the member of an object; Missing where there is none.
func Member(value any, key string) any {
	if member, isThere := Get(value, key); isThere {
		return member
	}
	return Missing{}
}

// Has reports whether an object has a member.
func Has(value any, key string) bool {
	_, isThere := Get(value, key)
	return isThere
}

// Item is the item of an array; Missing where there is none.
func Item(value any, index int) any {
	if items, isArray := value.([]any); isArray && index < len(items) {
		return items[index]
	}
	return Missing{}
}

// Len is the number of items or members; 0 for what has neither.
func Len(value any) int {
	switch value := value.(type) {
	case []any:
		return len(value)
	case map[string]any:
		return len(value)
	default:
		return 0
	}
}

// Items are the items of an array; none for another value.
func Items(value any) []any {
	items, _ := value.([]any)
	return items
}

// ItemsFrom are the items of an array from an index on.
func ItemsFrom(value any, first int) []any {
	items := Items(value)
	return items[min(first, len(items)):]
}

// Members are the members of an object; none for another value.
func Members(value any) map[string]any {
	members, _ := value.(map[string]any)
	return members
}

// Index is an index as a value of JSON.
func Index(index int) any {
	return json.Number(strconv.Itoa(index))
}
