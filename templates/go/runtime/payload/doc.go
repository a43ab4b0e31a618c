// Package payload has the types that generated models are made of beside those of Go, and the errors of reading and writing them.
package payload
