// Package encode makes JSON of typed values, without checking it. An encoder is a function that makes JSON of one value; encoders of
// parts make encoders of the whole. What JSON cannot say is remembered, and what follows is not written.
package encode
