// Command run reads each argument and says as what its members may be seen.
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
		var sighting models.Sighting
		if err := json.Unmarshal([]byte(line), &sighting); err != nil {
			fmt.Println("refused")
			continue
		}
		text, _ := json.Marshal(sighting)
		fmt.Println(strings.Join(shown(sighting), ", "), string(text))
	}
}

func shown(sighting models.Sighting) []string {
	var said []string
	if sighting.Pet != nil {
		if cat, ok := sighting.Pet.AsCat(); ok && cat.Lives != nil {
			said = append(said, fmt.Sprint("lives ", *cat.Lives))
		}
		if dog, ok := sighting.Pet.AsDog(); ok && dog.Tricks != nil {
			said = append(said, "tricks ["+strings.Join(dog.Tricks, ", ")+"]")
		}
	}
	if sighting.Animal != nil {
		_, isCat := sighting.Animal.AsCat()
		if _, isDog := sighting.Animal.AsDog(); isCat && isDog {
			said = append(said, "a cat that is a dog")
		}
	}
	if sighting.Guest == nil {
		return said
	}
	if _, ok := sighting.Guest.AsAnimal(); ok {
		said = append(said, "animal")
	}
	if _, ok := sighting.Guest.AsPet(); ok {
		said = append(said, "pet")
	}
	if size, ok := sighting.Guest.AsSize(); ok {
		said = append(said, string(size))
	}
	if span, ok := sighting.Guest.AsRange(); ok {
		said = append(said, fmt.Sprintf("%d to %d", span.Item1, span.Item2))
	}
	return said
}
