# Generated from schema.json by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import line as _line
from ..runtime.payload.model import Payload


class Line(Payload, extra="forbid", check=_line.is_line, schema=_line.line_schema):
    item: str
    count: int | None = None
