"""Writes JSON without changing what it says."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")


def print_json(value: Any) -> str:
    """Writes JSON, numbers with all their digits. Raises `ValueError` for what JSON cannot say."""
    try:
        text = _WRITER.encode(value)
    except _HasDecimal:
        text = _spelled(value)
    if text.isascii():
        return text
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class _HasDecimal(Exception):
    """The library's writer cannot write a `Decimal` as a number."""


def _refuse(value: object) -> None:
    if isinstance(value, Decimal):
        raise _HasDecimal
    raise ValueError(f"{type(value).__name__} is no JSON value")


_WRITER = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_refuse
)


def _spelled(value: Any) -> str:
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is no JSON value")
        return str(value)
    if isinstance(value, dict):
        members = (
            f"{json.dumps(key, ensure_ascii=False)}:{_spelled(one)}"
            for key, one in value.items()
        )
        return f"{{{','.join(members)}}}"
    if isinstance(value, list):
        return f"[{','.join(map(_spelled, value))}]"
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=_refuse)
