package check

import (
	"reflect"

	"asyncwright.invalid/go/payload"
)

// Violations are all violations of a schema by a value, in the order of the schema's keywords and of the value's keys. Slower than a
// predicate: it is there to explain a refusal.
func Violations(schema *Schema, value any) []payload.Violation {
	return interpret(schema, value, place{})
}

// Refusal is the error that a value is not of its type.
func Refusal[T any](violations []payload.Violation) error {
	return &payload.ValidationError{Type: nameOf[T](), Violations: violations}
}

func nameOf[T any]() string {
	of := reflect.TypeFor[T]()
	for of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if name := of.Name(); name != "" {
		return name
	}
	return of.String()
}

func holds(schema *Schema, value any) bool {
	return len(Violations(schema, value)) == 0
}

func interpret(schema *Schema, value any, at place) []payload.Violation {
	if schema == Never {
		return []payload.Violation{{Instance: at.instance, Schema: at.schema, Keyword: "false", Message: "is not allowed"}}
	}
	if schema.At != "" || schema.Whole {
		at.schema = schema.At
	}
	var found []payload.Violation
	if schema.Ref != nil {
		found = interpret(schema.Ref(), value, at.inSchema("$ref"))
	}
	found = append(found, scalarRules(schema, value, at)...)
	switch value := value.(type) {
	case []any:
		found = append(found, arrayRules(schema, value, at)...)
	case map[string]any:
		found = append(found, objectRules(schema, value, at)...)
	}
	found = append(found, combinationRules(schema, value, at)...)
	return append(found, unevaluatedRules(schema, value, at)...)
}
