// The generated package beside what else there is.
package main

import (
	"errors"
	"os"
)

var errWrong = errors.New("the payload is judged wrongly, or is not what it was")

func main() {
	text, err := os.ReadFile("order.json")
	must(err)
	if os.Args[1] == "predicate" {
		predicate(text)
	} else {
		codec(text)
	}
}
