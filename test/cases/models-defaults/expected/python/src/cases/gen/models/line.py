# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import line as _line
from ..runtime.payload.alternatives import Omittable
from ..runtime.payload.model import Payload


class Line(Payload, check=_line.is_line, schema=_line.line_schema):
    quantity: Omittable[int] = 1
    """Default: 1"""
