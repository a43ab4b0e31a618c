"""How numbers of JSON are held: whole ones as `int`, all others as `float`."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from math import isinf

from ...payload.errors import NumberRangeError

_EXACT = 2**53


def number_of(text: str) -> int | float:
    """The number that a text with a fraction or an exponent stands for.

    Digits of a fraction beyond binary64 round, as in every JSON library. A number that would become another one in
    any other way raises `NumberRangeError`.
    """
    value = float(text)
    if isinf(value) or (value == 0 and _is_nonzero(text)):
        raise NumberRangeError(text)
    if not value.is_integer():
        return value
    if abs(value) < _EXACT:
        return int(value)
    try:
        exact = Decimal(text)
    except InvalidOperation as cause:
        raise NumberRangeError(text) from cause
    return int(exact) if exact == exact.to_integral_value() else value


def _is_nonzero(text: str) -> bool:
    return any(digit in "123456789" for digit in text.lower().partition("e")[0])
