package check

// Schema is a schema as data: the keywords of JSON Schema 2020-12, with every $ref already a link to its target. It is what a refusal is
// explained by.
type Schema struct {
	// At is where a schema with a name of its own stands in its document, as a JSON pointer; empty for one that has none.
	At string
	// Whole tells that the schema has a name of its own, and is all of its document.
	Whole bool
	// Ref makes the schema that is referred to.
	Ref              func() *Schema
	Type             []string
	Const            *Constant
	Enum             *Constant
	Minimum          string
	Maximum          string
	ExclusiveMinimum string
	ExclusiveMaximum string
	MultipleOf       string
	// Counts are the limits of minLength, maxItems and their like, by keyword.
	Counts                map[string]int
	Pattern               *Expression
	Format                string
	UniqueItems           bool
	PrefixItems           []*Schema
	Items                 *Schema
	Contains              *Schema
	UnevaluatedItems      *Schema
	Required              []string
	DependentRequired     []Dependency
	DependentSchemas      []Property
	Properties            []Property
	PatternProperties     []Matching
	AdditionalProperties  *Schema
	PropertyNames         *Schema
	UnevaluatedProperties *Schema
	AllOf                 []*Schema
	AnyOf                 []*Schema
	OneOf                 []*Schema
	Not                   *Schema
	If                    *Schema
	Then                  *Schema
	Else                  *Schema
}

var (
	// Always accepts every value.
	Always = &Schema{}
	// Never accepts none.
	Never = &Schema{}
)

// Expression is a pattern as the document has it, and compiled.
type Expression struct {
	Source  string
	Pattern Pattern
}

// Dependency is what members a member requires beside it.
type Dependency struct {
	Key  string
	Keys []string
}

// Property is a schema by the key of a member.
type Property struct {
	Key    string
	Schema *Schema
}

// Matching is a schema for members with keys that match.
type Matching struct {
	Source  string
	Pattern Pattern
	Schema  *Schema
}

func (s *Schema) property(key string) *Schema {
	for _, one := range s.Properties {
		if one.Key == key {
			return one.Schema
		}
	}
	return nil
}

// The limit of a keyword that counts, and whether there is one.
func (s *Schema) count(keyword string) (int, bool) {
	limit, isThere := s.Counts[keyword]
	return limit, isThere
}
