package payload

import "bytes"

// Null is the type of JSON's null, where a document allows nothing else.
type Null struct{}

// MarshalJSON writes null.
func (Null) MarshalJSON() ([]byte, error) {
	return []byte("null"), nil
}

// UnmarshalJSON refuses everything but null.
func (*Null) UnmarshalJSON(data []byte) error {
	if !bytes.Equal(bytes.TrimSpace(data), []byte("null")) {
		return &ValidationError{Type: "Null", Violations: []Violation{{Keyword: "type", Message: "must be null"}}}
	}
	return nil
}

// Never is the type of a value that no JSON fits. It is neither read nor written.
type Never struct{}

// MarshalJSON fails: there is nothing that it could write.
func (Never) MarshalJSON() ([]byte, error) {
	return nil, nothing()
}

// UnmarshalJSON fails, whatever the JSON is.
func (*Never) UnmarshalJSON([]byte) error {
	return nothing()
}

func nothing() error {
	return &ValidationError{Type: "Never", Violations: []Violation{{Keyword: "false", Message: "is not allowed"}}}
}
