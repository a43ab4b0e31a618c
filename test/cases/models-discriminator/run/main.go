// Command run reads each argument and says what it is, and makes one without saying what.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"example.com/generated/models"
	"example.com/generated/models/payload"
)

func main() {
	for _, line := range os.Args[1:] {
		pet, err := models.UnmarshalPet([]byte(line))
		var invalid *payload.ValidationError
		if errors.As(err, &invalid) {
			fmt.Printf("refused: %s\n", invalid.Violations[0].Message)
			continue
		}
		text, _ := json.Marshal(pet)
		fmt.Println(strings.TrimPrefix(fmt.Sprintf("%T", pet), "models."), string(text))
	}
	text, _ := json.Marshal(models.Hamster{})
	fmt.Println("made:", string(text))
}
