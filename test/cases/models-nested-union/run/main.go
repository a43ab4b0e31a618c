// Command run reads each argument and says what is in it.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"example.com/generated/models"
)

func main() {
	for _, line := range os.Args[1:] {
		var visit models.Visit
		if err := json.Unmarshal([]byte(line), &visit); err != nil {
			fmt.Println("refused")
			continue
		}
		said := []string{nameOf(visit.Pet)}
		for _, move := range visit.Moves {
			said = append(said, nameOf(move))
		}
		text, _ := json.Marshal(visit)
		fmt.Println(strings.Join(said, " "), string(text))
	}
}

// A union within a union is told apart at once, or in two steps.
func nameOf(value any) string {
	switch one := value.(type) {
	case models.Cat, models.Jump:
		return strings.TrimPrefix(fmt.Sprintf("%T", one), "models.")
	case models.Dog:
		return "Dog"
	case models.PetBase:
		return "PetBase"
	case models.Walk:
		return "Walk"
	default:
		return "unknown"
	}
}
