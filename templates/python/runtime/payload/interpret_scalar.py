"""The keywords about the value itself: its type, constants, numbers and texts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from .absent import ABSENT
from .check import (
    Number,
    compare,
    is_equal,
    is_integer,
    is_multiple_of,
    is_number,
    is_one_of,
)
from .errors import Violation
from .formats import has_format
from .place import Place, violation
from .print_json import print_json
from .schema import Schema


def violations_in_scalar(
    schema: Schema, value: object, place: Place
) -> list[Violation]:
    """The violations of a value, whatever it consists of."""
    broken = [*_about_value(schema, value)]
    if isinstance(value, int | float | Decimal) and is_number(value):
        broken += _about_number(schema, value)
    if isinstance(value, str):
        broken += _about_text(schema, value)
    return [violation(place, keyword, message) for keyword, message in broken]


def _about_value(schema: Schema, value: object) -> Iterator[tuple[str, str]]:
    if schema.type is not None and not any(
        _is_of_type(name, value) for name in schema.type
    ):
        yield "type", f"must be {' or '.join(schema.type)}"
    if schema.const is not ABSENT and not is_equal(schema.const, value):
        yield "const", f"must be {print_json(schema.const)}"
    if schema.enum is not None and not is_one_of(value, schema.enum):
        yield "enum", f"must be one of {print_json(list(schema.enum))}"
    if schema.format is not None and not has_format(schema.format, value):
        yield "format", f"must be a {schema.format}"


def _about_number(schema: Schema, value: Number) -> Iterator[tuple[str, str]]:
    if schema.minimum is not None and compare(value, schema.minimum) < 0:
        yield "minimum", f"must be at least {schema.minimum}"
    if schema.maximum is not None and compare(value, schema.maximum) > 0:
        yield "maximum", f"must be at most {schema.maximum}"
    if (
        schema.exclusive_minimum is not None
        and compare(value, schema.exclusive_minimum) <= 0
    ):
        yield "exclusiveMinimum", f"must be greater than {schema.exclusive_minimum}"
    if (
        schema.exclusive_maximum is not None
        and compare(value, schema.exclusive_maximum) >= 0
    ):
        yield "exclusiveMaximum", f"must be less than {schema.exclusive_maximum}"
    if schema.multiple_of is not None and not is_multiple_of(value, schema.multiple_of):
        yield "multipleOf", f"must be a multiple of {schema.multiple_of}"


def _about_text(schema: Schema, value: str) -> Iterator[tuple[str, str]]:
    if schema.min_length is not None and len(value) < schema.min_length:
        yield "minLength", f"must have at least {schema.min_length} characters"
    if schema.max_length is not None and len(value) > schema.max_length:
        yield "maxLength", f"must have at most {schema.max_length} characters"
    if schema.pattern is not None and schema.pattern[0].search(value) is None:
        yield "pattern", f"must match {schema.pattern[1]}"


def _is_of_type(name: str, value: object) -> bool:
    match name:
        case "null":
            return value is None
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return is_integer(value)
        case "number":
            return is_number(value)
        case "string":
            return isinstance(value, str)
        case "array":
            return isinstance(value, list)
        case _:
            return isinstance(value, dict)
