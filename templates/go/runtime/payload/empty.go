package payload

// Null is the type of JSON's null, where a document allows nothing else.
type Null struct{}

// Never is the type of a value that no JSON fits. It is neither read nor written.
type Never struct{}
