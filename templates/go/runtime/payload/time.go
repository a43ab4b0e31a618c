package payload

import (
	"strings"
	"time"
)

// DateTime is a date-time of RFC 3339. It keeps its text: any number of digits, -00:00, leap seconds.
type DateTime string

// DateTimeOf makes the text of a time.
func DateTimeOf(value time.Time) DateTime {
	return DateTime(value.Format(time.RFC3339Nano))
}

// Time returns it as a time of Go, which has nanoseconds and no leap second: others are errors.
func (d DateTime) Time() (time.Time, error) {
	return time.Parse(time.RFC3339Nano, strings.ToUpper(string(d)))
}

// Date is a full-date of RFC 3339: 2024-02-29.
type Date string

// DateOf makes the text of the day that a time is in.
func DateOf(value time.Time) Date {
	return Date(value.Format(time.DateOnly))
}

// Time returns the start of the day in UTC.
func (d Date) Time() (time.Time, error) {
	return time.Parse(time.DateOnly, string(d))
}

// Time is a full-time of RFC 3339: 23:59:60Z. It keeps its text.
type Time string

const timeOnly = "15:04:05.999999999Z07:00"

// TimeOf makes the text of a time, without its day.
func TimeOf(value time.Time) Time {
	return Time(value.Format(timeOnly))
}

// Time returns it as a time on January 1 of the year 0. Go has nanoseconds and no leap second: others are errors.
func (t Time) Time() (time.Time, error) {
	return time.Parse(timeOnly, strings.ToUpper(string(t)))
}
