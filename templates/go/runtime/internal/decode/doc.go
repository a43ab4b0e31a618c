// Package decode makes typed values of JSON that has been checked. A decoder is a function that makes one value; decoders of parts make
// decoders of the whole. What does not fit is remembered, and what follows is not read.
package decode
