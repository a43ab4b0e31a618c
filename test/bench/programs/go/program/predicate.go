package main

import (
	"bytes"
	"os"

	"example.com/generated/models"
	"example.com/generated/models/internal/tree"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// The generated predicate and the peer's, each on the payload as its own reader gives it. Both assert formats.
func predicate(text []byte) {
	source, err := os.ReadFile("schema.json")
	must(err)
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(source))
	must(err)
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	must(compiler.AddResource("schema.json", document))
	schema, err := compiler.Compile("schema.json")
	must(err)
	mine, err := tree.Read(text)
	must(err)
	other, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	must(err)
	if !models.IsOrder(mine) || models.IsOrder("no order") || schema.Validate(other) != nil {
		must(errWrong)
	}
	inTurn(5_000, func() { models.IsOrder(mine) }, func() { _ = schema.Validate(other) })
}
