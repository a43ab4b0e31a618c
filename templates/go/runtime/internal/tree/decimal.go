package tree

import (
	"math/big"
	"strconv"
	"strings"
)

// Decimal is a number of JSON, exactly: 0.digits * 10 ** exponent.
type Decimal struct {
	negative bool
	// Without zeros at either end; empty for zero.
	digits   string
	exponent int64
}

const (
	// Longer numbers are refused: to calculate with them would be too much work.
	longest = 10_000
	// Exponents further from zero are refused: Decimal could not tell them apart.
	furthest = 1_000_000_000_000_000
)

// IsReasonable reports whether a number is one to calculate with.
func IsReasonable(literal string) bool {
	if len(literal) > longest {
		return false
	}
	_, power := halves(literal)
	return -furthest <= power && power <= furthest
}

// DecimalOf reads a number of JSON.
func DecimalOf(literal string) Decimal {
	mantissa, power := halves(literal)
	unsigned, negative := strings.CutPrefix(mantissa, "-")
	whole, fraction, _ := strings.Cut(unsigned, ".")
	digits := strings.TrimLeft(whole+fraction, "0")
	if digits == "" {
		return Decimal{}
	}
	exponent := power + int64(len(digits)-len(fraction))
	return Decimal{negative, strings.TrimRight(digits, "0"), exponent}
}

// The digits of a number and its power of ten, which is cut short beyond `furthest`.
func halves(literal string) (string, int64) {
	at := strings.IndexAny(literal, "eE")
	if at < 0 {
		return literal, 0
	}
	power, err := strconv.ParseInt(strings.TrimPrefix(literal[at+1:], "+"), 10, 64)
	if err != nil {
		// It is a number, so that only its size can be wrong; `power` is the largest of its sign.
		power = max(-furthest-1, min(furthest+1, power))
	}
	return literal[:at], power
}

// IsWhole reports whether the number has no fraction.
func (d Decimal) IsWhole() bool {
	return d.exponent >= int64(len(d.digits))
}

// Compare is negative, zero or positive, as the number is less than, equal to or greater than another.
func (d Decimal) Compare(other Decimal) int {
	switch {
	case d.sign() != other.sign():
		return d.sign() - other.sign()
	case d.exponent != other.exponent && (d.exponent > other.exponent) != d.negative:
		return 1
	case d.exponent != other.exponent:
		return -1
	case d.negative:
		return strings.Compare(other.digits, d.digits)
	default:
		return strings.Compare(d.digits, other.digits)
	}
}

func (d Decimal) sign() int {
	switch {
	case d.digits == "":
		return 0
	case d.negative:
		return -1
	default:
		return 1
	}
}

// IsMultipleOf reports whether the number is a whole multiple of another.
func (d Decimal) IsMultipleOf(divisor Decimal) bool {
	if d.digits == "" || divisor.digits == "" {
		return divisor.digits != ""
	}
	// How many more zeros the number has at its end. With fewer it is no multiple, as its last digit is not zero.
	zeros := d.exponent - int64(len(d.digits)) - divisor.exponent + int64(len(divisor.digits))
	if zeros < 0 {
		return false
	}
	value, _ := new(big.Int).SetString(d.digits, 10)
	by, _ := new(big.Int).SetString(divisor.digits, 10)
	rest := new(big.Int).Exp(big.NewInt(10), big.NewInt(zeros), by)
	return rest.Mod(rest.Mul(rest, value), by).Sign() == 0
}

// Digits returns those of a whole number; false where it has a fraction, or too many of them.
func (d Decimal) Digits() (string, bool) {
	if !d.IsWhole() || d.exponent > longest {
		return "", false
	}
	if d.digits == "" {
		return "0", true
	}
	digits := d.digits + strings.Repeat("0", int(d.exponent)-len(d.digits))
	if d.negative {
		return "-" + digits, true
	}
	return digits, true
}

// String returns a text that equal numbers share.
func (d Decimal) String() string {
	if d.digits == "" {
		return "0"
	}
	sign := ""
	if d.negative {
		sign = "-"
	}
	return sign + "0." + d.digits + "e" + strconv.FormatInt(d.exponent, 10)
}
