# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Final

from ..checks import wide as _wide
from ..runtime.payload.model import RootPayload


class Wide(RootPayload, check=_wide.is_wide, schema=_wide.wide_schema):
    root: int


class WideValues:
    """The values of `Wide`, by name."""

    V_1: Final = 1
    V_99999999999999999999: Final = 99999999999999999999
