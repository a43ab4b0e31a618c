package decode

import (
	"slices"

	"asyncwright.invalid/go/payload"
)

// Object is an object that is read, and knows which members were asked for.
type Object struct {
	decoder *Decoder
	members map[string]any
	asked   []string
}

// Object starts to read an object.
func (d *Decoder) Object(value any) *Object {
	const usual = 8
	return &Object{d, scalar[map[string]any](d, value, "object"), make([]string, 0, usual)}
}

// Without leaves members out of the rest.
func (o *Object) Without(keys ...string) *Object {
	o.asked = append(o.asked, keys...)
	return o
}

func (o *Object) member(key string) (any, bool) {
	o.asked = append(o.asked, key)
	value, isThere := o.members[key]
	return value, isThere
}

// Member is a member; the zero value where it is absent.
func Member[T any](o *Object, key string, decode func(*Decoder, any) T) T {
	value, isThere := o.member(key)
	if !isThere {
		var none T
		return none
	}
	return at(o.decoder, step{key, noIndex}, value, decode)
}

// Optional is a pointer to a member; nil where it is absent.
func Optional[T any](o *Object, key string, decode func(*Decoder, any) T) *T {
	return Member(o, key, Pointer(decode))
}

// Preset is a pointer to a member; nil where it has the value that nil stands for.
func Preset[T comparable](o *Object, key string, decode func(*Decoder, any) T, preset T) *T {
	value := Optional(o, key, decode)
	if value != nil && *value == preset {
		return nil
	}
	return value
}

// Nullable is a member that may be absent or null.
func Nullable[T any](o *Object, key string, decode func(*Decoder, any) T) payload.Nullable[T] {
	return Member(o, key, orNull(decode))
}

func orNull[T any](decode func(*Decoder, any) T) func(*Decoder, any) payload.Nullable[T] {
	return func(d *Decoder, value any) payload.Nullable[T] {
		if value == nil {
			return payload.NullOf[T]()
		}
		return payload.ValueOf(decode(d, value))
	}
}

// Rest has the members that were not asked for; nil where there are none.
func Rest[T any](o *Object, decode func(*Decoder, any) T) map[string]T {
	var rest map[string]T
	for key, value := range o.members {
		if slices.Contains(o.asked, key) {
			continue
		}
		if rest == nil {
			rest = make(map[string]T, len(o.members))
		}
		rest[key] = at(o.decoder, step{key, noIndex}, value, decode)
	}
	return rest
}
