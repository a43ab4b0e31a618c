"""Explains why a value does not satisfy a schema."""

from __future__ import annotations

from .errors import Violation
from .interpret_array import violations_in_array
from .interpret_combination import violations_in_combination
from .interpret_object import violations_in_object
from .interpret_scalar import violations_in_scalar
from .interpret_unevaluated import violations_in_unevaluated
from .place import Place
from .pointer import step
from .schema import Subschema


def interpret(schema: Subschema, value: object) -> list[Violation]:
    """All violations of a schema by a value, in the order of the value.

    Slower than a predicate: run it to explain a refusal.
    """
    return _interpret(schema, value, Place("", ""))


def _interpret(schema: Subschema, value: object, place: Place) -> list[Violation]:
    if schema is True:
        return []
    if schema is False:
        return [Violation(place.instance, place.schema, "false", "is not allowed")]
    here = place if schema.at is None else Place(place.instance, schema.at)
    found: list[Violation] = []
    if schema.ref is not None:
        found += _interpret(
            schema.ref(), value, Place(here.instance, step(here.schema, "$ref"))
        )
    found += violations_in_scalar(schema, value, here)
    if isinstance(value, list):
        found += violations_in_array(schema, value, here, _interpret)
    if isinstance(value, dict):
        found += violations_in_object(schema, value, here, _interpret)
    found += violations_in_combination(schema, value, here, _interpret)
    found += violations_in_unevaluated(schema, value, here, _interpret)
    return found
