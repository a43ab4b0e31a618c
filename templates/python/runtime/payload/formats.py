"""Formats of texts and integers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from .check import compare, is_number
from .text_formats import text_format

_DATE = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_TIME = re.compile(
    r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9]|60)(?:\.[0-9]+)?"
    r"(?:[zZ]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))"
)
_DURATION = re.compile(
    r"P(?:[0-9]+W|(?=[0-9]|T[0-9])"
    r"(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)?"
    r"(?:T(?=[0-9])(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)?)?)"
)
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_date(text: str) -> bool:
    """RFC 3339 `full-date`."""
    found = _DATE.fullmatch(text)
    if found is None:
        return False
    year, month, day = (int(part) for part in found.groups())
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return day <= (29 if month == 2 and is_leap else _MONTHS[month - 1])


def is_time(text: str) -> bool:
    """RFC 3339 `full-time`. A leap second exists only at 23:59:60 UTC."""
    found = _TIME.fullmatch(text)
    if found is None:
        return False
    hour, minute, second, sign, offset_hour, offset_minute = found.groups()
    if second != "60":
        return True
    offset = int(offset_hour or 0) * 60 + int(offset_minute or 0)
    signed = -offset if sign == "-" else offset
    return (int(hour) * 60 + int(minute) - signed) % 1440 == 1439


def is_date_time(text: str) -> bool:
    """RFC 3339 `date-time`."""
    return text[10:11] in ("t", "T") and is_date(text[:10]) and is_time(text[11:])


def is_duration(text: str) -> bool:
    """ISO 8601 duration, as RFC 3339 appendix A has it."""
    return _DURATION.fullmatch(text) is not None


def is_uuid(text: str) -> bool:
    """RFC 4122, upper or lower case."""
    return _UUID.fullmatch(text) is not None


_OF_TEXT = {
    "date": is_date,
    "time": is_time,
    "date-time": is_date_time,
    "duration": is_duration,
    "uuid": is_uuid,
}
_OF_INTEGERS = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**63), 2**63 - 1)}


def has_format(name: str, value: Any) -> bool:
    """Whether a value has a format; formats that are not asserted and values of other JSON types have every one."""
    if isinstance(value, str):
        own = _OF_TEXT.get(name)
        if own is not None:
            return own(value)
        pattern = text_format(name)
        return pattern is None or pattern.fullmatch(value) is not None
    bounds = _OF_INTEGERS.get(name)
    if (
        bounds is None
        or not isinstance(value, int | float | Decimal)
        or not is_number(value)
    ):
        return True
    return compare(value, bounds[0]) >= 0 and compare(value, bounds[1]) <= 0
