// Command usage does with generated models what their README says.
package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"example.com/generated/models"
	"example.com/generated/models/payload"
)

const text = `{"id":"abc","lines":[{"sku":"s"}],"customer":7,"payment":{"kind":"card","last4":"1234","bank":"x"},
  "placedAt":"2026-01-02t03:04:05.123456789z","comment":null,"tip":1.50}`

func main() {
	var order models.Order
	fmt.Println(json.Unmarshal([]byte(text), &order))
	read(order)
	write(order)
	refuse(order)
}

func read(order models.Order) {
	switch payment := order.Payment.(type) {
	case models.PaymentCard:
		fmt.Println(payment.Kind(), payment.Last4, string(payment.Extra["bank"]))
	case models.PaymentSepa:
		fmt.Println(payment.Iban)
	}
	number, isNumber := order.Customer.AsInteger()
	_, isName := order.Customer.AsString()
	moment, err := order.PlacedAt.Time()
	fmt.Println(number, isNumber, isName, order.CountOrDefault(), order.Note == nil, order.Comment.IsNull(), moment.Nanosecond(), err)
}

func write(order models.Order) {
	data, err := json.Marshal(order)
	fmt.Println(string(data), err)
	data, err = json.Marshal(struct {
		Lines []models.Line `json:"lines"`
	}{order.Lines})
	fmt.Println(string(data), err)
}

func refuse(order models.Order) {
	order.Note = payload.Of("later")
	order.Lines = nil
	order.State = payload.Of(models.OrderState("odd"))
	err := order.Validate()
	var invalid *payload.ValidationError
	fmt.Println(errors.As(err, &invalid), err)
	kept := order
	fmt.Println(json.Unmarshal([]byte(`{"id":1}`), &order), order.ID == kept.ID)
	err = json.Unmarshal([]byte(`{"id":"a","lines":[{"sku":"s"}],"customer":99999999999999999999}`), &order)
	var beyond *payload.RangeError
	fmt.Println(errors.As(err, &beyond), err)
	_, err = json.Marshal(models.Order{})
	fmt.Println(err)
	_, err = models.UnmarshalPayment([]byte(`{"kind":"cash"}`))
	fmt.Println(err)
}
