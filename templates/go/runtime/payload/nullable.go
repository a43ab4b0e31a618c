package payload

// Of returns a pointer to a value, as optional fields have them.
func Of[T any](value T) *T {
	return &value
}

// Nullable is a member that may be absent, and may be null where it is present: three states that JSON tells apart. The zero value is
// absent.
type Nullable[T any] struct {
	value T
	state state
}

type state uint8

const (
	absent state = iota
	null
	present
)

// ValueOf is a member with a value.
func ValueOf[T any](value T) Nullable[T] {
	return Nullable[T]{value, present}
}

// NullOf is a member that is null.
func NullOf[T any]() Nullable[T] {
	return Nullable[T]{state: null}
}

// Get returns the value, and whether there is one: there is none where the member is absent or null.
func (n Nullable[T]) Get() (T, bool) {
	return n.value, n.state == present
}

// IsNull reports whether the member is there, and is null.
func (n Nullable[T]) IsNull() bool {
	return n.state == null
}

// IsAbsent reports whether there is no such member.
func (n Nullable[T]) IsAbsent() bool {
	return n.state == absent
}
