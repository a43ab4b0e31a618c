// Command run says why each argument is refused.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"example.com/generated/models"
)

func main() {
	for _, line := range os.Args[1:] {
		var order models.Order
		fmt.Println(json.Unmarshal([]byte(line), &order))
	}
}
