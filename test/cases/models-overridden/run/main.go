// Command run reads each argument, and prints what its members are held as, and what it is written as.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"example.com/generated/models"
	"example.com/generated/models/payload"
)

func main() {
	for _, line := range os.Args[1:] {
		var order models.Order
		err := json.Unmarshal([]byte(line), &order)
		var invalid *payload.ValidationError
		if errors.As(err, &invalid) {
			fmt.Println("refused:", invalid.Violations[0].Instance, invalid.Violations[0].Message)
			continue
		}
		count, placed, rate, status := "-", "-", json.Number("-"), "-"
		if len(order.Counts) > 0 {
			var first payload.Int = order.Counts[0]
			count = first.String()
		}
		if order.Placed != nil {
			placed = *order.Placed
		}
		if order.Rates != nil {
			rate = order.Rates["a"]
		}
		if order.Status != nil {
			status = *order.Status
		}
		fmt.Println(count, placed, rate, status, order.Total)
		text, _ := json.Marshal(order)
		fmt.Println(string(text))
	}
}
