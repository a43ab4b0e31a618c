package check

import (
	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// Where an interpretation stands: in the value and in the schema, as JSON pointers.
type place struct {
	instance string
	schema   string
}

// A violation of one keyword here.
func (p place) violation(keyword, message string) payload.Violation {
	return payload.Violation{Instance: p.instance, Schema: tree.Step(p.schema, keyword), Keyword: keyword, Message: message}
}

// The same value, further into the schema.
func (p place) inSchema(keys ...string) place {
	return place{p.instance, tree.Step(p.schema, keys...)}
}

// A part of the value, further into the schema.
func (p place) inValue(part string, keys ...string) place {
	return place{tree.Step(p.instance, part), tree.Step(p.schema, keys...)}
}
