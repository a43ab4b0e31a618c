package check

import "slices"

// The alternative that a value names: by a member for which each alternative of objects lists values, the only one that lists its own. It
// is -1 where there is no such member.
func meant(schemas []*Schema, value any) int {
	alternatives := make([][]*Schema, 0, len(schemas))
	for _, one := range schemas {
		alternatives = append(alternatives, conjunction(one))
	}
	first := slices.IndexFunc(alternatives, areOfObjects)
	if first < 0 {
		return -1
	}
	for _, part := range alternatives[first] {
		for _, property := range part.Properties {
			member, isThere := Get(value, property.Key)
			if !isThere {
				continue
			}
			if index := onlyOne(alternatives, property.Key, member); index >= 0 {
				return index
			}
		}
	}
	return -1
}

func onlyOne(alternatives [][]*Schema, key string, value any) int {
	only := -1
	for index, parts := range alternatives {
		if !areOfObjects(parts) {
			continue
		}
		list := listOf(parts, key)
		switch {
		case list == nil:
			return -1
		case !isListed(value, list):
			continue
		case only >= 0:
			return -1
		}
		only = index
	}
	return only
}

// A schema and all that must hold with it.
func conjunction(schema *Schema) []*Schema {
	parts := []*Schema{schema}
	if schema.Ref != nil {
		parts = append(parts, conjunction(schema.Ref())...)
	}
	for _, one := range schema.AllOf {
		parts = append(parts, conjunction(one)...)
	}
	return parts
}

func areOfObjects(parts []*Schema) bool {
	return !slices.ContainsFunc(parts, func(part *Schema) bool {
		return part == Always || part == Never || (part.Type != nil && !slices.Contains(part.Type, "object"))
	})
}

// The schema that lists all that a member may be; nil where none does.
func listOf(parts []*Schema, key string) *Schema {
	for _, part := range parts {
		member := part.property(key)
		if member == nil {
			continue
		}
		for _, one := range conjunction(member) {
			if one.Const != nil || one.Enum != nil {
				return one
			}
		}
	}
	return nil
}

func isListed(value any, list *Schema) bool {
	if list.Const != nil {
		return IsEqual(value, list.Const)
	}
	return IsAnyOf(value, list.Enum)
}
