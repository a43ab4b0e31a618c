package check

import (
	"maps"
	"slices"
	"strconv"

	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// The keywords about objects.
func objectRules(schema *Schema, members map[string]any, at place) []payload.Violation {
	found := memberCounts(schema, members, at)
	found = append(found, missing("required", schema.Required, "", members, at)...)
	for _, one := range schema.DependentRequired {
		if Has(members, one.Key) {
			found = append(found, missing("dependentRequired", one.Keys, " beside "+quoted(one.Key), members, at)...)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(members)) {
		found = append(found, member(schema, key, members[key], at)...)
	}
	for _, one := range schema.DependentSchemas {
		if Has(members, one.Key) {
			found = append(found, interpret(one.Schema, members, at.inSchema("dependentSchemas", one.Key))...)
		}
	}
	return found
}

func memberCounts(schema *Schema, members map[string]any, at place) []payload.Violation {
	if least, isThere := schema.count("minProperties"); isThere && len(members) < least {
		return []payload.Violation{at.violation("minProperties", "must have at least "+strconv.Itoa(least)+" members")}
	}
	if most, isThere := schema.count("maxProperties"); isThere && len(members) > most {
		return []payload.Violation{at.violation("maxProperties", "must have at most "+strconv.Itoa(most)+" members")}
	}
	return nil
}

func missing(keyword string, keys []string, reason string, members map[string]any, at place) []payload.Violation {
	var found []payload.Violation
	for _, key := range keys {
		if !Has(members, key) {
			found = append(found, at.violation(keyword, "must have member "+quoted(key)+reason))
		}
	}
	return found
}

func quoted(key string) string {
	return string(tree.AppendText(nil, key))
}

func member(schema *Schema, key string, value any, at place) []payload.Violation {
	var found []payload.Violation
	if schema.PropertyNames != nil {
		found = interpret(schema.PropertyNames, key, at.inValue(key, "propertyNames"))
	}
	own := schema.property(key)
	isDescribed := own != nil
	if isDescribed {
		found = append(found, interpret(own, value, at.inValue(key, "properties", key))...)
	}
	for _, one := range schema.PatternProperties {
		if Matches(key, one.Pattern) {
			isDescribed = true
			found = append(found, interpret(one.Schema, value, at.inValue(key, "patternProperties", one.Source))...)
		}
	}
	if !isDescribed && schema.AdditionalProperties != nil {
		found = append(found, interpret(schema.AdditionalProperties, value, at.inValue(key, "additionalProperties"))...)
	}
	return found
}
