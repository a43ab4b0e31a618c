"""How numbers of JSON are held: whole ones as `int`, all others as `Decimal`, with all their digits."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from ...payload.errors import NumberRangeError

#: Exponents further from zero than this are refused: to spell such a number out would be too much work.
_FURTHEST = 4096


def number_of(text: str) -> int | Decimal:
    """The number that a text with a fraction or an exponent stands for.

    Raises `NumberRangeError` for an exponent beyond 4,096.
    """
    try:
        value = Decimal(text)
    except InvalidOperation as cause:
        raise NumberRangeError(text) from cause
    if abs(value.adjusted()) > _FURTHEST or int(value.as_tuple().exponent) < -_FURTHEST:
        raise NumberRangeError(text)
    return int(value) if value == value.to_integral_value() else value
