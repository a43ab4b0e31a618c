"""Dates, times and UUIDs as Python has them, which keep the text that they were read from."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Annotated, Any, SupportsIndex
from uuid import UUID

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from .errors import NumberRangeError

_CLOCK = re.compile(r"([0-9:]{5}):([0-9]{2})(\.[0-9]+)?([zZ]|[+-][0-9:]{5})")


class _Text:
    """Copies and pickles are read from the text again: those of the standard library lose what it does not know."""

    raw: str | None = None

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        if self.raw is None:
            return super().__reduce_ex__(protocol)
        read = next(_READERS[kind] for kind in type(self).__mro__ if kind in _READERS)
        return read, (self.raw,)


class _TextDateTime(_Text, datetime):
    pass


class _TextDate(_Text, date):
    pass


class _TextTime(_Text, time):
    pass


class _TextUuid(_Text, UUID):
    pass


def _clock(text: str) -> str:
    """A time as `fromisoformat` takes it: microseconds, and the last of them for a leap second."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise ValueError("is no time of RFC 3339")
    minutes, second, fraction, offset = found.groups()
    clipped = (
        "59.999999"
        if second == "60"
        else f"{second}{(fraction or '.')[:7].ljust(7, '0')}"
    )
    return f"{minutes}:{clipped}{'+00:00' if offset in 'zZ' else offset}"


def date_time_of(text: str) -> datetime:
    """The moment that a text of RFC 3339 names, to the microsecond; a leap second is the last one before its end."""
    if text[:4] == "0000":
        raise NumberRangeError(text)
    value = _TextDateTime.fromisoformat(f"{text[:10]}T{_clock(text[11:])}")
    value.raw = text
    return value


def date_of(text: str) -> date:
    """A day. Python's calendar starts with the year 1."""
    if text[:4] == "0000":
        raise NumberRangeError(text)
    value = _TextDate.fromisoformat(text)
    value.raw = text
    return value


def time_of(text: str) -> time:
    """A time of day with its offset, to the microsecond."""
    value = _TextTime.fromisoformat(_clock(text))
    value.raw = text
    return value


def uuid_of(text: str) -> UUID:
    """A UUID that keeps the case of its letters."""
    value = _TextUuid(text)
    object.__setattr__(value, "raw", text)
    return value


def text_of(value: datetime | date | time | UUID) -> str:
    """The text that a value was read from, else the one that the standards give it."""
    raw = getattr(value, "raw", None)
    if isinstance(raw, str):
        return raw
    return str(value) if isinstance(value, UUID) else value.isoformat()


_READERS: dict[type[Any], Callable[[str], Any]] = {
    datetime: date_time_of,
    date: date_of,
    time: time_of,
    UUID: uuid_of,
}


class Textual:
    """Tells pydantic to read a type from its text and to keep the text."""

    def __init__(self, kind: type[Any], format_: str) -> None:
        self.kind = kind
        self.format = format_

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            self.read,
            serialization=core_schema.plain_serializer_function_ser_schema(
                text_of, when_used="json"
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "format": self.format}

    def read(self, value: Any) -> Any:
        """The value of a text; a value of the type as it is."""
        if isinstance(value, str):
            return _READERS[self.kind](value)
        if not isinstance(value, self.kind) or (
            self.kind is date and isinstance(value, datetime)
        ):
            raise ValueError(f"must be a {self.kind.__name__}")
        if self.kind in (datetime, time) and value.tzinfo is None:
            raise ValueError("must have an offset from UTC")
        return value


DateTime = Annotated[datetime, Textual(datetime, "date-time")]
Date = Annotated[date, Textual(date, "date")]
Time = Annotated[time, Textual(time, "time")]
Uuid = Annotated[UUID, Textual(UUID, "uuid")]
