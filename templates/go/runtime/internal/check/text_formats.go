package check

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// Formats that stay texts, when they are asserted: RFC 1123, 2673, 4291, 3986, 5321, 6901.
var textFormats = sync.OnceValue(func() map[string]*regexp.Regexp {
	patterns := map[string]string{
		"hostname":              host,
		"ipv4":                  ipv4,
		"ipv6":                  ipv6(),
		"uri":                   scheme + hierarchy() + tail,
		"uri-reference":         `(?:` + scheme + hierarchy() + `|//` + authority() + `|` + relative + `)` + tail,
		"email":                 `(?:` + local + `|"(?:[^"\\]|\\(?s:.))+")@(?:` + host + `|\[(?:` + ipv4 + `|[iI][pP][vV]6:` + ipv6() + `)\])`,
		"json-pointer":          pointer,
		"relative-json-pointer": `(?:0|[1-9][0-9]*)(?:#|` + pointer + `)`,
	}
	compiled := make(map[string]*regexp.Regexp, len(patterns))
	for name, pattern := range patterns {
		compiled[name] = regexp.MustCompile(`^(?:` + pattern + `)$`)
	}
	return compiled
})

const longestHost = 253

// Whether a text has a format; it has every one that is not asserted.
func hasTextFormat(format, text string) bool {
	pattern, isAsserted := textFormats()[format]
	return !isAsserted || (pattern.MatchString(text) && (format != "hostname" || len(text) <= longestHost))
}

const (
	label  = `[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?`
	host   = label + `(?:\.` + label + `)*`
	number = `(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])`
	ipv4   = `(?:` + number + `\.){3}` + number
	group  = `[0-9A-Fa-f]{1,4}`

	percent    = `%[0-9A-Fa-f]{2}`
	unreserved = `0-9A-Za-z_.~!$&'()*+,;=`
	scheme     = `[A-Za-z][0-9A-Za-z+.-]*:`
	registered = `(?:[` + unreserved + `-]|` + percent + `)*`
	user       = `(?:(?:[` + unreserved + `:-]|` + percent + `)*@)?`
	character  = `(?:[` + unreserved + `:@/-]|` + percent + `)`
	// No slash, and no colon either.
	first = `(?:[` + unreserved + `@-]|` + percent + `)`
	tail  = `(?:\?(?:` + character + `|\?)*)?(?:#(?:` + character + `|\?)*)?`
	// Two slashes are the start of an authority, which a path may not look like.
	rooted   = `/(?:(?:` + first + `|:)` + character + `*)?`
	relative = `(?:` + rooted + `|` + first + `+(?:/` + character + `*)?|)`

	local   = "[0-9A-Za-z_!#$%&'*+/=?^{|}~`-]+(?:\\.[0-9A-Za-z_!#$%&'*+/=?^{|}~`-]+)*"
	pointer = `(?:/(?:[^~/]|~[01])*)*`
)

// What follows the two slashes of an authority.
func authority() string {
	literal := `\[(?:` + ipv6() + `|[vV][0-9A-Fa-f]+\.[` + unreserved + `:-]+)\]`
	return user + `(?:` + literal + `|` + registered + `)(?::[0-9]*)?(?:/` + character + `*)?`
}

// What follows a scheme.
func hierarchy() string {
	return `(?://` + authority() + `|` + rooted + `|(?:` + first + `|:)` + character + `*|)`
}

// RFC 4291, 2.2: eight groups, of which one run may be left out, and the last two may be an IPv4 address.
func ipv6() string {
	last := `(?:` + group + `:` + group + `|` + ipv4 + `)`
	forms := []string{`(?:` + group + `:){6}` + last}
	for most := range 6 {
		forms = append(forms, fmt.Sprintf(`%s::(?:%s:){%d}%s`, left(most), group, 5-most, last))
	}
	forms = append(forms, left(6)+`::`+group, left(7)+`::`)
	return `(?:` + strings.Join(forms, `|`) + `)`
}

func left(most int) string {
	if most == 0 {
		return ""
	}
	return fmt.Sprintf(`(?:%s(?::%s){0,%d})?`, group, group, most-1)
}
