package check

import (
	"slices"
	"strconv"
	"strings"

	"asyncwright.invalid/go/payload"
)

// What a keyword says of a value: whether it is broken, and what the value must be.
type rule struct {
	keyword string
	broken  bool
	must    string
}

// The keywords about the value itself: its type, constants, numbers and texts.
func scalarRules(schema *Schema, value any, at place) []payload.Violation {
	rules := valueRules(schema, value)
	if IsNumber(value) {
		rules = append(rules, numberRules(schema, value)...)
	}
	if IsString(value) {
		rules = append(rules, textRules(schema, value)...)
	}
	var found []payload.Violation
	for _, one := range rules {
		if one.broken {
			found = append(found, at.violation(one.keyword, "must "+one.must))
		}
	}
	return found
}

func valueRules(schema *Schema, value any) []rule {
	var rules []rule
	if schema.Type != nil {
		isOne := slices.ContainsFunc(schema.Type, func(name string) bool { return isOfType(name, value) })
		rules = append(rules, rule{"type", !isOne, "be " + strings.Join(schema.Type, " or ")})
	}
	if schema.Const != nil {
		rules = append(rules, rule{"const", !IsEqual(value, schema.Const), "be " + schema.Const.said})
	}
	if schema.Enum != nil {
		rules = append(rules, rule{"enum", !IsAnyOf(value, schema.Enum), "be one of " + schema.Enum.said})
	}
	if schema.Format != "" {
		rules = append(rules, rule{"format", !HasFormat(value, schema.Format), "be a " + schema.Format})
	}
	return rules
}

func numberRules(schema *Schema, value any) []rule {
	var rules []rule
	limit := func(keyword, limit, relation string, isBeyond func(order int) bool) {
		if limit != "" {
			rules = append(rules, rule{keyword, isBeyond(Compare(value, limit)), "be " + relation + " " + limit})
		}
	}
	limit("minimum", schema.Minimum, "at least", func(order int) bool { return order < 0 })
	limit("maximum", schema.Maximum, "at most", func(order int) bool { return order > 0 })
	limit("exclusiveMinimum", schema.ExclusiveMinimum, "greater than", func(order int) bool { return order <= 0 })
	limit("exclusiveMaximum", schema.ExclusiveMaximum, "less than", func(order int) bool { return order >= 0 })
	if schema.MultipleOf != "" {
		rules = append(rules, rule{"multipleOf", !IsMultipleOf(value, schema.MultipleOf), "be a multiple of " + schema.MultipleOf})
	}
	return rules
}

func textRules(schema *Schema, value any) []rule {
	var rules []rule
	length := Length(value)
	if least, isThere := schema.count("minLength"); isThere {
		rules = append(rules, rule{"minLength", length < least, "have at least " + strconv.Itoa(least) + " characters"})
	}
	if most, isThere := schema.count("maxLength"); isThere {
		rules = append(rules, rule{"maxLength", length > most, "have at most " + strconv.Itoa(most) + " characters"})
	}
	if schema.Pattern != nil {
		rules = append(rules, rule{"pattern", !Matches(value, schema.Pattern.Pattern), "match " + schema.Pattern.Source})
	}
	return rules
}
