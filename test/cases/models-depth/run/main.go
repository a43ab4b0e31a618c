// Command run says what becomes of values that are nested so many times: refused by the errors of the runtime, and by no others.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"example.com/generated/models"
	"example.com/generated/models/payload"
)

func nested(levels int, inner string) string {
	return strings.Repeat(`{"next":`, levels) + inner + strings.Repeat("}", levels)
}

// Panics on an error that is not of the runtime.
func isTaken(err error) bool {
	var syntax *payload.SyntaxError
	var refusal *payload.ValidationError
	if err != nil && !errors.As(err, &syntax) && !errors.As(err, &refusal) {
		panic(err)
	}
	return err == nil
}

func isRead(text string) bool {
	var tree models.Tree
	return isTaken(tree.UnmarshalJSON([]byte(text)))
}

func main() {
	for _, argument := range os.Args[1:] {
		levels, _ := strconv.Atoi(argument)
		wrong := nested(levels, `{"v":"x"}`)
		list := `{"list":` + strings.Repeat("[", levels) + "1" + strings.Repeat("]", levels) + "}"
		one := int64(1)
		tree := models.Tree{V: &one}
		for range levels {
			inner := tree
			tree = models.Tree{Next: &inner}
		}
		// What is read or not, and written or not, depends on the limit of encoding/json and on ours.
		isTooDeep := levels > 10_000
		fmt.Println(argument, !isRead(wrong), !isRead(list), isTaken(tree.Validate()) != isTooDeep)
		isRead(nested(levels, `{"v":1}`))
	}
	circle := models.Tree{}
	circle.Next = &circle
	fmt.Println(!isTaken(circle.Validate()))
}
