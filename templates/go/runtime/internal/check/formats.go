package check

import (
	"regexp"
	"strconv"
	"time"
)

// By the name of the format.
var ofTexts = map[string]func(string) bool{
	"date":      isDate,
	"time":      isTime,
	"date-time": isDateTime,
	"duration":  duration.MatchString,
	"uuid":      uuid.MatchString,
}

// HasFormat reports whether a value has a format. Formats that are not asserted and values of other types have every one.
func HasFormat(value any, format string) bool {
	if text, isText := value.(string); isText {
		if own, isOwn := ofTexts[format]; isOwn {
			return own(text)
		}
		return hasTextFormat(format, text)
	}
	switch format {
	case "int32":
		return isWithin(value, "-2147483648", "2147483647")
	case "int64":
		return isWithin(value, "-9223372036854775808", "9223372036854775807")
	default:
		return true
	}
}

func isWithin(value any, least, most string) bool {
	return Compare(value, least) >= 0 && Compare(value, most) <= 0
}

var (
	timeOfDay = regexp.MustCompile(
		`^([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.[0-9]+)?(?:[zZ]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))$`)
	// ISO 8601, as RFC 3339 appendix A has it.
	duration = regexp.MustCompile(`^P(?:[0-9]+W|(?:` + days + `)(?:T(?:` + hours + `))?|T(?:` + hours + `))$`)
	// RFC 4122, upper or lower case.
	uuid = regexp.MustCompile(`^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$`)
)

const (
	days  = `[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D`
	hours = `[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S`
)

// RFC 3339 full-date.
func isDate(text string) bool {
	_, err := time.Parse(time.DateOnly, text)
	return err == nil
}

// RFC 3339 full-time. A leap second exists only at 23:59:60 UTC.
func isTime(text string) bool {
	parts := timeOfDay.FindStringSubmatch(text)
	if parts == nil || parts[3] != "60" {
		return parts != nil
	}
	offset := minutes(parts[5], parts[6])
	if parts[4] == "-" {
		offset = -offset
	}
	const day = 24 * 60
	return (minutes(parts[1], parts[2])-offset+2*day)%day == day-1
}

func minutes(hour, minute string) int {
	hours, _ := strconv.Atoi(hour)
	rest, _ := strconv.Atoi(minute)
	return 60*hours + rest
}

// RFC 3339 date-time.
func isDateTime(text string) bool {
	const separator = len(time.DateOnly)
	return len(text) > separator && (text[separator] == 'T' || text[separator] == 't') &&
		isDate(text[:separator]) && isTime(text[separator+1:])
}
