// Command run reads an order and prints what is meant by what it leaves out.
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
		if err := json.Unmarshal([]byte(line), &order); err != nil {
			fmt.Println(err)
			continue
		}
		for _, value := range []any{
			order.LevelOrDefault(), order.LargeOrDefault(), order.RateOrDefault(),
			order.ModeOrDefault(), order.KindOrDefault(), order.PriorityOrDefault(),
			order.StateOrDefault(), order.OtherOrDefault(),
			order.CodeOrDefault(), order.WeightOrDefault(),
		} {
			text, _ := json.Marshal(value)
			fmt.Print(string(text), " ")
		}
		text, _ := json.Marshal(order)
		fmt.Println(string(text))
	}
}
