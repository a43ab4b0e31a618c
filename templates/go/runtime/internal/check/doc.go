// Package check judges values of JSON, as package tree has them: predicates are built from its functions, and its schemas explain what
// predicates refuse.
package check
