package decode

import (
	"encoding/json"
	"math"
	"strconv"

	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// Number is a number with all its digits.
func Number(d *Decoder, value any) json.Number {
	return scalar[json.Number](d, value, "number")
}

// Float64 is the nearest number of 64 bits. One that would be infinite, or zero only by rounding, is refused.
func Float64(d *Decoder, value any) float64 {
	literal := string(Number(d, value))
	if d.fault != nil {
		return 0
	}
	number, err := strconv.ParseFloat(literal, 64)
	if err != nil || (number == 0 && tree.DecimalOf(literal).Compare(tree.Decimal{}) != 0) {
		d.exceed(literal)
	}
	return number
}

// Int is an integer of any length. One of more than 10,000 digits is refused.
func Int(d *Decoder, value any) payload.Int {
	digits, _ := integer(d, value)
	number, _ := payload.ParseInt(digits)
	return number
}

// Int64 is an integer within 64 bits. One beyond is refused.
func Int64(d *Decoder, value any) int64 {
	return signed(d, value, 64)
}

// Int32 is an integer within 32 bits. One beyond is refused.
func Int32(d *Decoder, value any) int32 {
	return int32(signed(d, value, 32))
}

// Uint64 is an integer of 64 bits without sign. One beyond is refused.
func Uint64(d *Decoder, value any) uint64 {
	return unsigned(d, value, 64)
}

// Uint32 is an integer of 32 bits without sign. One beyond is refused.
func Uint32(d *Decoder, value any) uint32 {
	return uint32(min(unsigned(d, value, 32), math.MaxUint32))
}

func signed(d *Decoder, value any, bits int) int64 {
	digits, literal := integer(d, value)
	number, err := strconv.ParseInt(digits, 10, bits)
	if err != nil {
		d.exceed(literal)
	}
	return number
}

func unsigned(d *Decoder, value any, bits int) uint64 {
	digits, literal := integer(d, value)
	if digits == "-0" {
		return 0
	}
	number, err := strconv.ParseUint(digits, 10, bits)
	if err != nil {
		d.exceed(literal)
	}
	return number
}

// The digits of an integer, and as it is written: 1e3 is 1000.
func integer(d *Decoder, value any) (digits, literal string) {
	literal = string(scalar[json.Number](d, value, "integer"))
	if d.fault != nil {
		return "0", literal
	}
	if _, err := strconv.ParseInt(literal, 10, 64); err == nil {
		return literal, literal
	}
	number := tree.DecimalOf(literal)
	if !number.IsWhole() {
		d.refuse("type", "must be integer")
		return "0", literal
	}
	digits, isShort := number.Digits()
	if !isShort {
		d.exceed(literal)
		return "0", literal
	}
	return digits, literal
}
