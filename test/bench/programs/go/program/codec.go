package main

import (
	"encoding/json"
	"reflect"
	"time"

	"example.com/generated/models"
)

type order struct {
	ID       string            `json:"id"`
	PlacedAt time.Time         `json:"placedAt"`
	State    string            `json:"state"`
	Customer customer          `json:"customer"`
	Lines    []line            `json:"lines"`
	Payment  *payment          `json:"payment,omitempty"`
	Total    float64           `json:"total"`
	Notes    map[string]string `json:"notes,omitempty"`
}

type customer struct {
	Name    string  `json:"name"`
	Email   string  `json:"email"`
	Phone   *string `json:"phone"`
	Address address `json:"address"`
}

type address struct {
	Street  string `json:"street"`
	City    string `json:"city"`
	Zip     string `json:"zip,omitempty"`
	Country string `json:"country"`
}

type line struct {
	Article  string   `json:"article"`
	Quantity int      `json:"quantity"`
	Price    float64  `json:"price"`
	Tags     []string `json:"tags,omitempty"`
}

type payment struct {
	Kind  string `json:"kind"`
	IBAN  string `json:"iban,omitempty"`
	Last4 string `json:"last4,omitempty"`
}

// The generated type, which checks what it reads, and a type by hand, which does not: from the payload's bytes to a value, and back.
func codec(text []byte) {
	if !isKept[models.Order](text) || !isKept[order](text) {
		must(errWrong)
	}
	inTurn(2_000, func() { again[models.Order](text) }, func() { again[order](text) })
}

func again[T any](text []byte) []byte {
	var value T
	must(json.Unmarshal(text, &value))
	written, err := json.Marshal(value)
	must(err)
	return written
}

func isKept[T any](text []byte) bool {
	var before, after any
	must(json.Unmarshal(text, &before))
	must(json.Unmarshal(again[T](text), &after))
	return reflect.DeepEqual(before, after)
}
