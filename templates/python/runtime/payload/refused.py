"""What is said of a value that pydantic refuses, and of one that it is told to refuse."""

from __future__ import annotations

from typing import Any, TypeVar

import pydantic
from pydantic_core import InitErrorDetails, PydanticCustomError

from .check import is_number
from .errors import (
    TOO_DEEP,
    DecodeError,
    NumberRangeError,
    ValidationError,
    Violation,
    refusal,
    shortened,
)
from .pointer import keys_of


def unheld(name: str, cause: pydantic.ValidationError) -> DecodeError:
    """What is said of a value that satisfies its schema, and that pydantic refuses."""
    errors = cause.errors(include_url=False)
    if any(one["type"].startswith("recursion_") for one in errors):
        return too_deep(name, DecodeError)
    value = errors[0]["input"]
    is_of_numbers = any(one["type"].startswith(("float_", "int_")) for one in errors)
    if is_of_numbers and is_number(value):
        return NumberRangeError(str(value))
    shown = shortened(repr(value))
    return DecodeError(f"{name} cannot hold {shown}: {errors[0]['msg']}")


_Refusal = TypeVar("_Refusal", DecodeError, ValidationError)


def too_deep(name: str, kind: type[_Refusal]) -> _Refusal:
    """What is said of a value that Python cannot walk through."""
    return kind(refusal(name, [TOO_DEEP]), [TOO_DEEP])


def refused(
    name: str, violations: list[Violation], value: object
) -> pydantic.ValidationError:
    """Pydantic's own error for a value that does not satisfy its schema."""

    def line(one: Violation) -> InitErrorDetails:
        keyword: Any = one.keyword
        # Braces would be places for values.
        message: Any = one.message.replace("{", "{{").replace("}", "}}")
        kind = PydanticCustomError(keyword, message)
        return InitErrorDetails(type=kind, loc=keys_of(one.instance), input=value)

    return pydantic.ValidationError.from_exception_data(
        name, [line(one) for one in violations]
    )
