package payload

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// Duration is a duration of ISO 8601, as RFC 3339 has it: P1Y2M, PT36H. It keeps its text.
type Duration string

// DurationOf makes the text of a duration. A negative one, and one with a fraction of a second, has none.
func DurationOf(value time.Duration) (Duration, error) {
	if value < 0 || value%time.Second != 0 {
		return "", fmt.Errorf("%v is no whole number of seconds", value)
	}
	hours, minutes, seconds := value/time.Hour, value%time.Hour/time.Minute, value%time.Minute/time.Second
	return Duration(fmt.Sprintf("PT%dH%dM%dS", hours, minutes, seconds)), nil
}

var exact = regexp.MustCompile(`^P(?:([0-9]+)W|(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?)$`)

var units = []time.Duration{7 * 24 * time.Hour, 24 * time.Hour, time.Hour, time.Minute, time.Second}

// Duration returns it as a duration of Go, with days of 24 hours. Months and years have no certain length: they are errors, as is what is
// longer than Go can say.
func (d Duration) Duration() (time.Duration, error) {
	counts := exact.FindStringSubmatch(string(d))
	if counts == nil {
		return 0, fmt.Errorf("%q has no certain length", string(d))
	}
	var total time.Duration
	for index, unit := range units {
		digits := counts[index+1]
		if digits == "" {
			continue
		}
		count, err := strconv.ParseInt(digits, 10, 64)
		if err != nil || count > int64((1<<63-1-total)/unit) {
			return 0, fmt.Errorf("%q is longer than Go can say", string(d))
		}
		total += time.Duration(count) * unit
	}
	return total, nil
}
