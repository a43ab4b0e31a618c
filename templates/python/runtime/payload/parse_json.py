"""Reads JSON without changing what it says."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from ..json.native.digits import number_of
from .errors import DecodeError, NumberRangeError


def parse_json(text: str | bytes | bytearray) -> Any:
    """Reads JSON from text or UTF-8 bytes; of members with one key the last counts.

    Raises `DecodeError` when it is not JSON and `NumberRangeError` when it holds a number that would become another
    one.
    """
    try:
        decoded = text if isinstance(text, str) else text.decode("utf-8-sig")
        return json.loads(decoded, parse_float=number_of, parse_constant=_refuse)
    except (json.JSONDecodeError, UnicodeDecodeError) as cause:
        raise DecodeError(f"not JSON: {cause}") from cause
    except RecursionError as cause:
        raise DecodeError(
            "not JSON that can be read: it is nested too deeply"
        ) from cause
    except ValueError as cause:
        # Python refuses to read integers of more than 4,300 digits.
        raise NumberRangeError("an integer of so many digits") from cause


def _refuse(name: str) -> NoReturn:
    raise DecodeError(f"not JSON: {name}")
