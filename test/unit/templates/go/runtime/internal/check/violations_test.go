package check_test

import (
	"regexp"
	"slices"
	"testing"

	"asyncwright.invalid/go/internal/check"
)

func TestViolations(t *testing.T) {
	starting := &check.Expression{Source: "^a", Pattern: regexp.MustCompile("^a")}
	order := &check.Schema{
		Type: []string{"object"}, Required: []string{"id"}, AdditionalProperties: check.Never,
		Properties: []check.Property{{Key: "id", Schema: &check.Schema{Pattern: starting}}},
	}
	text, large := &check.Schema{Type: []string{"string"}}, &check.Schema{Type: []string{"integer"}, Minimum: "5"}
	circle := &check.Schema{At: "/circle"}
	circle.Items = &check.Schema{Ref: func() *check.Schema { return circle }}
	circle.Type = []string{"array"}
	for _, row := range []struct {
		what   string
		schema *check.Schema
		json   string
		wanted []string
	}{
		{"nothing", order, `{"id":"a"}`, nil},
		{"a type", &check.Schema{Type: []string{"integer", "null"}}, `1.5`, []string{` /type must be integer or null`}},
		{"a required member", order, `{}`, []string{` /required must have member "id"`}},
		{"a pattern", order, `{"id":"b"}`, []string{`/id /properties/id/pattern must match ^a`}},
		{"another member", order, `{"id":"a","x/y":1}`, []string{`/x~1y /additionalProperties is not allowed`}},
		{
			"the nearest alternative", &check.Schema{OneOf: []*check.Schema{text, large}}, `3`,
			[]string{` /oneOf must match one of the alternatives`, ` /oneOf/1/minimum must be at least 5`},
		},
		{
			"one alternative too many", &check.Schema{OneOf: []*check.Schema{{}, check.Always}}, `1`,
			[]string{` /oneOf must match one alternative, not 2`},
		},
		{"any alternative", &check.Schema{AnyOf: []*check.Schema{{}, check.Always}}, `1`, nil},
		{"items", &check.Schema{Items: &check.Schema{Const: check.JSON(`1`)}}, `[1,2]`, []string{`/1 /items/const must be 1`}},
		{"a list", &check.Schema{Enum: check.JSON(`["a", {"c":1.0,"b":1}]`)}, `{"b":2}`, []string{` /enum must be one of ["a",{"c":1.0,"b":1}]`}},
		{
			"links", &check.Schema{Ref: func() *check.Schema { return &check.Schema{At: "/there", Format: "date"} }}, `"x"`,
			[]string{` /there/format must be a date`},
		},
		{
			"documents", &check.Schema{Items: &check.Schema{Ref: func() *check.Schema { return &check.Schema{Whole: true, Type: []string{"null"}} }}},
			`[1]`, []string{`/0 /type must be null`},
		},
		{"circles", circle, `[[[1]]]`, []string{`/0/0/0 /circle/type must be array`}},
		{
			"what is left of items", &check.Schema{AllOf: []*check.Schema{{PrefixItems: []*check.Schema{{}}}}, UnevaluatedItems: check.Never},
			`[1,2]`, []string{`/1 /unevaluatedItems is not allowed`},
		},
		{
			"what is left of members",
			&check.Schema{
				If:                    &check.Schema{Properties: []check.Property{{Key: "a", Schema: &check.Schema{Const: check.JSON(`1`)}}}},
				Else:                  &check.Schema{Properties: []check.Property{{Key: "b", Schema: check.Always}}},
				UnevaluatedProperties: check.Never,
			},
			`{"a":2,"b":1}`, []string{`/a /unevaluatedProperties is not allowed`},
		},
		{
			"limits of a number", &check.Schema{Maximum: "1", ExclusiveMinimum: "3", ExclusiveMaximum: "2.0", MultipleOf: "0.4"}, `2`,
			[]string{
				` /maximum must be at most 1`, ` /exclusiveMinimum must be greater than 3`, ` /exclusiveMaximum must be less than 2.0`,
			},
		},
		{
			"lengths", &check.Schema{Counts: map[string]int{"minLength": 3, "maxLength": 1}}, `"😀x"`,
			[]string{` /minLength must have at least 3 characters`, ` /maxLength must have at most 1 characters`},
		},
		{
			"numbers of items", &check.Schema{Counts: map[string]int{"minItems": 3, "maxItems": 1}, UniqueItems: true}, `[1,1]`,
			[]string{
				` /minItems must have at least 3 items`, ` /maxItems must have at most 1 items`, ` /uniqueItems must not have equal items`,
			},
		},
		{
			"too few that match", &check.Schema{Contains: text}, `[1]`, []string{` /contains must contain at least 1 matching items`},
		},
		{
			"too many that match", &check.Schema{Contains: text, Counts: map[string]int{"minContains": 0, "maxContains": 1}}, `["a","b"]`,
			[]string{` /maxContains must contain at most 1 matching items`},
		},
		{
			"members", &check.Schema{
				Counts:            map[string]int{"minProperties": 3},
				DependentRequired: []check.Dependency{{Key: "a", Keys: []string{"c", "b"}}},
				DependentSchemas:  []check.Property{{Key: "b", Schema: &check.Schema{Counts: map[string]int{"maxProperties": 1}}}},
				PropertyNames:     &check.Schema{Counts: map[string]int{"maxLength": 1}},
				PatternProperties: []check.Matching{{Source: "^a", Pattern: starting.Pattern, Schema: text}},
			},
			`{"a":1,"bb":2}`,
			[]string{
				` /minProperties must have at least 3 members`, ` /dependentRequired must have member "c" beside "a"`,
				` /dependentRequired must have member "b" beside "a"`, `/a /patternProperties/^a/type must be string`,
				`/bb /propertyNames/maxLength must have at most 1 characters`,
			},
		},
		{"not", &check.Schema{Not: &check.Schema{Required: []string{"a"}}}, `{"a":1}`, []string{` /not must not match`}},
		{
			"a branch", &check.Schema{If: text, Then: &check.Schema{Counts: map[string]int{"minLength": 2}}}, `"a"`,
			[]string{` /then/minLength must have at least 2 characters`},
		},
	} {
		var given []string
		for _, one := range check.Violations(row.schema, read(t, row.json)) {
			given = append(given, one.Instance+" "+one.Schema+" "+one.Message)
		}
		if !slices.Equal(given, row.wanted) {
			t.Errorf("%s: %q", row.what, given)
		}
	}
}
