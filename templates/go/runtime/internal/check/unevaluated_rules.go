package check

import (
	"maps"
	"slices"
	"strconv"

	"asyncwright.invalid/go/payload"
)

// The keywords about what no other keyword has looked at.
func unevaluatedRules(schema *Schema, value any, at place) []payload.Violation {
	var found []payload.Violation
	switch value := value.(type) {
	case map[string]any:
		if schema.UnevaluatedProperties == nil {
			return nil
		}
		done := evaluators(schema, value)
		for _, key := range slices.Sorted(maps.Keys(value)) {
			if !slices.ContainsFunc(done, func(one *Schema) bool { return one.looksAtMember(key, one == schema) }) {
				found = append(found, interpret(schema.UnevaluatedProperties, value[key], at.inValue(key, "unevaluatedProperties"))...)
			}
		}
	case []any:
		if schema.UnevaluatedItems == nil {
			return nil
		}
		done := evaluators(schema, value)
		for index, item := range value {
			if !slices.ContainsFunc(done, func(one *Schema) bool { return one.looksAtItem(index, item, one == schema) }) {
				found = append(found, interpret(schema.UnevaluatedItems, item, at.inValue(strconv.Itoa(index), "unevaluatedItems"))...)
			}
		}
	}
	return found
}

func (s *Schema) looksAtMember(key string, isOwn bool) bool {
	return s.property(key) != nil || s.AdditionalProperties != nil || (!isOwn && s.UnevaluatedProperties != nil) ||
		slices.ContainsFunc(s.PatternProperties, func(one Matching) bool { return Matches(key, one.Pattern) })
}

func (s *Schema) looksAtItem(index int, item any, isOwn bool) bool {
	return index < len(s.PrefixItems) || s.Items != nil || (!isOwn && s.UnevaluatedItems != nil) ||
		(s.Contains != nil && holds(s.Contains, item))
}

// The schema and all others that apply to the same value and hold for it.
func evaluators(schema *Schema, value any) []*Schema {
	found := []*Schema{schema}
	for index := 0; index < len(found); index++ {
		for _, next := range found[index].inPlace(value) {
			if holds(next, value) {
				found = append(found, next)
			}
		}
	}
	return found
}

// The schemas that apply to the same value.
func (s *Schema) inPlace(value any) []*Schema {
	next := slices.Concat(s.AllOf, s.AnyOf, s.OneOf)
	if s.Ref != nil {
		next = append(next, s.Ref())
	}
	if s.If != nil {
		branch := s.Else
		if holds(s.If, value) {
			branch = s.Then
		}
		next = append(next, s.If)
		if branch != nil {
			next = append(next, branch)
		}
	}
	for _, one := range s.DependentSchemas {
		if Has(value, one.Key) {
			next = append(next, one.Schema)
		}
	}
	return next
}
