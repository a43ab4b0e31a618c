// Package judge decodes, judges and encodes instances by generated code.
package judge

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"

	"asyncwright.invalid/go/internal/check"
	"asyncwright.invalid/go/internal/decode"
	"asyncwright.invalid/go/internal/encode"
	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// Verdict is what a project makes of one value.
type Verdict struct {
	Name        string `json:"name"`
	Parsed      string `json:"parsed"`
	Interpreted *bool  `json:"interpreted,omitempty"`
	Encoded     string `json:"encoded,omitempty"`
	Rebuilt     string `json:"rebuilt,omitempty"`
}

type task struct {
	Project   string `json:"project"`
	Instances []struct {
		Name string `json:"name"`
		JSON string `json:"json"`
	} `json:"instances"`
}

// All judges each instance of tasks.json and writes verdicts.json.
func All(projects map[string]func([]byte) Verdict) {
	text, err := os.ReadFile("tasks.json")
	if err != nil {
		log.Fatal(err)
	}
	var tasks []task
	if err := json.Unmarshal(text, &tasks); err != nil {
		log.Fatal(err)
	}
	verdicts := map[string][]Verdict{}
	for _, one := range tasks {
		for _, instance := range one.Instances {
			verdict := projects[one.Project]([]byte(instance.JSON))
			verdict.Name = instance.Name
			verdicts[one.Project] = append(verdicts[one.Project], verdict)
		}
	}
	text, err = json.Marshal(verdicts)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("verdicts.json", text, 0o600); err != nil {
		log.Fatal(err)
	}
}

// Of judges one instance.
func Of[T any](
	data []byte,
	is func(any) bool,
	schema func() *check.Schema,
	decoder func(*decode.Decoder, any) T,
	encoder func(*encode.Encoder, T) any,
	rebuilt func(T) T,
) (verdict Verdict) {
	defer func() {
		if fault := recover(); fault != nil {
			verdict = Verdict{Parsed: fmt.Sprint("panics: ", fault)}
		}
	}()
	value, err := tree.Read(data)
	if err != nil {
		return Verdict{Parsed: err.Error()}
	}
	interpreted := len(check.Violations(schema(), value)) == 0
	verdict.Interpreted = &interpreted
	decoded, err := decode.JSON(data, is, schema, decoder)
	var invalid *payload.ValidationError
	var beyond *payload.RangeError
	switch {
	case errors.As(err, &invalid):
		verdict.Parsed = "rejected"
		return verdict
	case errors.As(err, &beyond):
		verdict.Parsed = "refused"
		return verdict
	case err != nil:
		verdict.Parsed = err.Error()
		return verdict
	}
	verdict.Parsed = "accepted"
	if err := encode.Validate(decoded, encoder, is, schema); err != nil {
		verdict.Parsed = "invalid again: " + err.Error()
	}
	verdict.Encoded = encoded(decoded, encoder)
	verdict.Rebuilt = encoded(rebuilt(decoded), encoder)
	return verdict
}

func encoded[T any](value T, encoder func(*encode.Encoder, T) any) string {
	text, err := encode.JSON(value, encoder)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
