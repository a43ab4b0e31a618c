// Prints what becomes of each argument as a value that can only be null, and what is written of values that are nothing.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"example.com/generated/models"
)

func main() {
	for _, arg := range os.Args[1:] {
		var nothing models.Nothing
		fmt.Println(json.Unmarshal([]byte(arg), &nothing))
	}
	text, err := json.Marshal(models.Nothing{})
	fmt.Println(string(text), err)
	_, err = json.Marshal(models.Never{})
	fmt.Println(err)
	var never models.Never
	fmt.Println(json.Unmarshal([]byte("1"), &never))
}
