package check

import (
	"strconv"

	"asyncwright.invalid/go/payload"
)

// The keywords that apply other schemas to the same value.
func combinationRules(schema *Schema, value any, at place) []payload.Violation {
	var found []payload.Violation
	for index, one := range schema.AllOf {
		found = append(found, interpret(one, value, at.inSchema("allOf", strconv.Itoa(index)))...)
	}
	found = append(found, alternatives(schema.AnyOf, "anyOf", value, at)...)
	found = append(found, alternatives(schema.OneOf, "oneOf", value, at)...)
	if schema.Not != nil && holds(schema.Not, value) {
		found = append(found, at.violation("not", "must not match"))
	}
	return append(found, condition(schema, value, at)...)
}

// When none fits, the violations of the alternative that was meant follow, or what its tag may be, else of the nearest.
func alternatives(schemas []*Schema, keyword string, value any, at place) []payload.Violation {
	if schemas == nil {
		return nil
	}
	fitting := 0
	named := meant(schemas, value)
	var chosen []payload.Violation
	for index, one := range schemas {
		found := interpret(one, value, at.inSchema(keyword, strconv.Itoa(index)))
		if len(found) == 0 {
			fitting++
		}
		if index == named || (named < 0 && (index == 0 || faults(found) < faults(chosen))) {
			chosen = found
		}
	}
	switch {
	case fitting == 1 || (fitting > 1 && keyword == "anyOf"):
		return nil
	case fitting > 1:
		return []payload.Violation{at.violation(keyword, "must match one alternative, not "+strconv.Itoa(fitting))}
	default:
		if tags := strangeTags(schemas, value); named < 0 && len(tags) > 0 {
			chosen = nil
			for _, one := range tags {
				there := at.inValue(one.key, keyword)
				message := "must be one of " + one.values
				chosen = append(chosen, payload.Violation{Instance: there.instance, Schema: there.schema, Keyword: "enum", Message: message})
			}
		}
		return append([]payload.Violation{at.violation(keyword, "must match one of the alternatives")}, chosen...)
	}
}

// How many violations say that a value is of another alternative altogether.
func faults(found []payload.Violation) int {
	count := 0
	for _, one := range found {
		switch one.Keyword {
		case "type", "const", "enum", "required", "false":
			count++
		}
	}
	return count
}

func condition(schema *Schema, value any, at place) []payload.Violation {
	if schema.If == nil {
		return nil
	}
	chosen, branch := schema.Else, "else"
	if holds(schema.If, value) {
		chosen, branch = schema.Then, "then"
	}
	if chosen == nil {
		return nil
	}
	return interpret(chosen, value, at.inSchema(branch))
}
