package check

import (
	"math"
	"strconv"

	"asyncwright.invalid/go/payload"
)

// The keywords about arrays.
func arrayRules(schema *Schema, items []any, at place) []payload.Violation {
	found := itemCounts(schema, items, at)
	for index, item := range items {
		key := strconv.Itoa(index)
		if index < len(schema.PrefixItems) {
			found = append(found, interpret(schema.PrefixItems[index], item, at.inValue(key, "prefixItems", key))...)
		} else if schema.Items != nil {
			found = append(found, interpret(schema.Items, item, at.inValue(key, "items"))...)
		}
	}
	return append(found, contained(schema, items, at)...)
}

func itemCounts(schema *Schema, items []any, at place) []payload.Violation {
	var found []payload.Violation
	if least, isThere := schema.count("minItems"); isThere && len(items) < least {
		found = append(found, at.violation("minItems", "must have at least "+strconv.Itoa(least)+" items"))
	}
	if most, isThere := schema.count("maxItems"); isThere && len(items) > most {
		found = append(found, at.violation("maxItems", "must have at most "+strconv.Itoa(most)+" items"))
	}
	if schema.UniqueItems && !IsUnique(items) {
		found = append(found, at.violation("uniqueItems", "must not have equal items"))
	}
	return found
}

func contained(schema *Schema, items []any, at place) []payload.Violation {
	if schema.Contains == nil {
		return nil
	}
	keyword := "minContains"
	least, isThere := schema.count("minContains")
	if !isThere {
		keyword, least = "contains", 1
	}
	most, isThere := schema.count("maxContains")
	if !isThere {
		most = math.MaxInt
	}
	count := CountItems(items, func(item any) bool { return holds(schema.Contains, item) })
	switch {
	case count < least:
		return []payload.Violation{at.violation(keyword, "must contain at least "+strconv.Itoa(least)+" matching items")}
	case count > most:
		return []payload.Violation{at.violation("maxContains", "must contain at most "+strconv.Itoa(most)+" matching items")}
	default:
		return nil
	}
}
