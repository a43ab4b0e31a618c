package payload

// Violation is one way in which a value does not satisfy its schema.
type Violation struct {
	// Instance is a JSON pointer to the value; empty for the whole.
	Instance string
	// Schema is a JSON pointer to the keyword in the document; empty where a Go value has no form in JSON.
	Schema string
	// Keyword is the keyword that is violated.
	Keyword string
	// Message is what is wrong, to stand after the name of the value.
	Message string
}
