"""What predicates are built from, over JSON values: dicts, lists and scalars as `parse_json` makes them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import Any, TypeGuard

from .absent import ABSENT

__all__ = [
    "ABSENT",
    "Number",
    "compare",
    "exact",
    "is_array",
    "is_boolean",
    "is_equal",
    "is_integer",
    "is_multiple_of",
    "is_number",
    "is_object",
    "is_one_of",
    "is_text",
    "is_unique",
]

#: A number of JSON.
Number = int | float | Decimal


def is_number(value: object) -> TypeGuard[Number]:
    """Infinity and NaN are no JSON numbers, and neither are truth values."""
    if isinstance(value, float):
        return isfinite(value)
    if isinstance(value, Decimal):
        return value.is_finite()
    return isinstance(value, int) and not isinstance(value, bool)


def is_boolean(value: object) -> bool:
    """A truth value."""
    return isinstance(value, bool)


def is_text(value: object) -> bool:
    """A string."""
    return isinstance(value, str)


def is_array(value: object) -> bool:
    """A list."""
    return isinstance(value, list)


def is_object(value: object) -> bool:
    """A dict."""
    return isinstance(value, dict)


def is_integer(value: object) -> TypeGuard[Number]:
    """A number without a fraction: `1.0` is one."""
    if isinstance(value, int):
        return not isinstance(value, bool)
    if isinstance(value, float):
        return value.is_integer()
    return (
        isinstance(value, Decimal)
        and value.is_finite()
        and value == value.to_integral_value()
    )


def exact(value: Number) -> int | Decimal:
    """The number that the shortest text of a float stands for."""
    return Decimal(repr(value)) if isinstance(value, float) else value


def compare(value: Number, limit: Number) -> int:
    """Negative, zero or positive, as the number is less than, equal to or greater than the limit, in decimal."""
    left, right = exact(value), exact(limit)
    return (left > right) - (left < right)


def is_multiple_of(value: Number, divisor: Number) -> bool:
    """Exact, in decimal: 0.07 is a multiple of 0.01."""
    if isinstance(value, int) and isinstance(divisor, int):
        return value % divisor == 0
    return (Fraction(exact(value)) / Fraction(exact(divisor))).denominator == 1


def is_equal(left: Any, right: Any) -> bool:
    """Equality of JSON values: neither the order of members nor the spelling of numbers counts."""
    if isinstance(left, str):
        return isinstance(right, str) and left == right
    if isinstance(left, list):
        return (
            isinstance(right, list)
            and len(left) == len(right)
            and all(map(is_equal, left, right))
        )
    if isinstance(left, dict):
        return (
            isinstance(right, dict)
            and len(left) == len(right)
            and all(
                key in right and is_equal(value, right[key])
                for key, value in left.items()
            )
        )
    if is_number(left):
        return is_number(right) and compare(left, right) == 0
    return left is right


def is_one_of(value: object, values: Sequence[object]) -> bool:
    """Whether a value equals one of a list."""
    return any(is_equal(value, one) for one in values)


def is_unique(items: Sequence[Any]) -> bool:
    """No two items are equal. Texts are told apart by a set, all else pair by pair."""
    texts: set[str] = set()
    others: list[Any] = []
    for item in items:
        if isinstance(item, str):
            if item in texts:
                return False
            texts.add(item)
        elif any(is_equal(item, other) for other in others):
            return False
        else:
            others.append(item)
    return True
