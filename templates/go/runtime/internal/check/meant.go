package check

import (
	"maps"
	"slices"
	"strings"

	"asyncwright.invalid/go/internal/tree"
)

// The alternative that a value names: by a member for which each alternative of objects lists values, the only one that lists its own. It
// is -1 where there is no such member.
func meant(schemas []*Schema, value any) int {
	for _, member := range listedMembers(schemas, value) {
		isOwn := func(list *Schema) bool { return list != nil && isListed(member.own, list) }
		index := slices.IndexFunc(member.lists, isOwn)
		if index >= 0 && !slices.ContainsFunc(member.lists[index+1:], isOwn) {
			return index
		}
	}
	return -1
}

// A member whose values tell alternatives apart, and all that it may be, as JSON.
type tag struct {
	key    string
	values string
}

// The tags by which a value names none of the alternatives: each alternative of objects lists other values for it, and none its own.
func strangeTags(schemas []*Schema, value any) []tag {
	var found []tag
	for _, member := range listedMembers(schemas, value) {
		known := map[string]struct{}{}
		var said []string
		count, lists := 0, 0
		for _, list := range member.lists {
			if list == nil {
				continue
			}
			lists++
			keys, text := list.constants()
			count += len(keys)
			said = append(said, text)
			for _, key := range keys {
				known[key] = struct{}{}
			}
		}
		_, isKnown := known[tree.Key(member.own)]
		if lists > 1 && len(known) == count && !isKnown {
			found = append(found, tag{member.key, "[" + strings.Join(said, ",") + "]"})
		}
	}
	return found
}

type listed struct {
	key string
	// What the value has there.
	own any
	// By alternative, the schema that lists all that it may be; nil for one that is not of objects.
	lists []*Schema
}

// The members of a value for which each alternative of objects lists values.
func listedMembers(schemas []*Schema, value any) []listed {
	alternatives := make([][]*Schema, 0, len(schemas))
	for _, one := range schemas {
		alternatives = append(alternatives, conjunction(one))
	}
	first := slices.IndexFunc(alternatives, areOfObjects)
	if first < 0 {
		return nil
	}
	var found []listed
	for _, part := range alternatives[first] {
		for _, property := range part.Properties {
			own, isThere := Get(value, property.Key)
			lists, areAll := listsOf(alternatives, property.Key)
			if isThere && areAll && !slices.ContainsFunc(found, func(one listed) bool { return one.key == property.Key }) {
				found = append(found, listed{property.Key, own, lists})
			}
		}
	}
	return found
}

func listsOf(alternatives [][]*Schema, key string) ([]*Schema, bool) {
	lists := make([]*Schema, len(alternatives))
	for index, parts := range alternatives {
		if !areOfObjects(parts) {
			continue
		}
		lists[index] = listOf(parts, key)
		if lists[index] == nil {
			return nil, false
		}
	}
	return lists, true
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

// What Const or Enum has: a key of each value, and the values as JSON.
func (s *Schema) constants() ([]string, string) {
	if s.Const != nil {
		return []string{s.Const.key}, s.Const.said
	}
	return slices.Collect(maps.Keys(s.Enum.keys)), strings.TrimSuffix(strings.TrimPrefix(s.Enum.said, "["), "]")
}

func isListed(value any, list *Schema) bool {
	if list.Const != nil {
		return IsEqual(value, list.Const)
	}
	return IsAnyOf(value, list.Enum)
}
