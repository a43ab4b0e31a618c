package payload

import (
	"fmt"
	"math/big"
	"regexp"
	"strconv"
)

// Int is an integer of any length. The zero value is 0, and equal integers are equal by ==.
type Int struct {
	// Without leading zeros; empty for zero.
	digits string
}

var integer = regexp.MustCompile(`^-?(?:0|[1-9][0-9]*)$`)

// NewInt makes an Int of an integer.
func NewInt(value int64) Int {
	return intOf(strconv.FormatInt(value, 10))
}

// IntOf makes an Int of an integer.
func IntOf(value *big.Int) Int {
	return intOf(value.String())
}

// ParseInt reads an integer as JSON has it, without fraction and exponent.
func ParseInt(text string) (Int, error) {
	if !integer.MatchString(text) {
		return Int{}, fmt.Errorf("%q is no integer", text)
	}
	return intOf(text), nil
}

func intOf(digits string) Int {
	if digits == "0" || digits == "-0" {
		return Int{}
	}
	return Int{digits}
}

// Int64 returns the integer, and whether an int64 can hold it.
func (i Int) Int64() (int64, bool) {
	value, err := strconv.ParseInt(i.String(), 10, 64)
	return value, err == nil
}

// Big returns the integer as a number to calculate with.
func (i Int) Big() *big.Int {
	value, _ := new(big.Int).SetString(i.String(), 10)
	return value
}

// String returns the digits.
func (i Int) String() string {
	if i.digits == "" {
		return "0"
	}
	return i.digits
}

// MarshalJSON writes the digits.
func (i Int) MarshalJSON() ([]byte, error) {
	return []byte(i.String()), nil
}

// UnmarshalJSON reads digits.
func (i *Int) UnmarshalJSON(text []byte) error {
	value, err := ParseInt(string(text))
	if err == nil {
		*i = value
	}
	return err
}
