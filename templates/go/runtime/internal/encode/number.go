package encode

import (
	"encoding/json"
	"math"
	"strconv"

	"asyncwright.invalid/go/internal/tree"
	"asyncwright.invalid/go/payload"
)

// Number is a number with all its digits. As in package json, the empty one is 0.
func Number(e *Encoder, value json.Number) any {
	if value == "" {
		return json.Number("0")
	}
	read, err := tree.Read([]byte(value))
	if number, isNumber := read.(json.Number); err != nil || !isNumber || number != value {
		e.refuse("is no number, but " + strconv.Quote(string(value)))
	}
	return value
}

// Float64 is a number of 64 bits. JSON has neither infinity nor NaN.
func Float64(e *Encoder, value float64) any {
	if math.IsInf(value, 0) || math.IsNaN(value) {
		e.refuse("is no number of JSON, but " + strconv.FormatFloat(value, 'g', -1, 64))
	}
	const large, small = 1e21, 1e-6
	format := byte('f')
	if size := math.Abs(value); size >= large || (size != 0 && size < small) {
		format = 'e'
	}
	return json.Number(strconv.FormatFloat(value, format, -1, 64))
}

// Int is an integer of any length.
func Int(_ *Encoder, value payload.Int) any {
	return json.Number(value.String())
}

// Int64 is an integer within 64 bits.
func Int64(_ *Encoder, value int64) any {
	return json.Number(strconv.FormatInt(value, 10))
}

// Int32 is an integer within 32 bits.
func Int32(e *Encoder, value int32) any {
	return Int64(e, int64(value))
}

// Uint64 is an integer of 64 bits without sign.
func Uint64(_ *Encoder, value uint64) any {
	return json.Number(strconv.FormatUint(value, 10))
}

// Uint32 is an integer of 32 bits without sign.
func Uint32(e *Encoder, value uint32) any {
	return Uint64(e, uint64(value))
}
