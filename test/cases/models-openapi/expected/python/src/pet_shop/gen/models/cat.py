# Generated from openapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import cat as _cat
from ..runtime.payload.model import Payload


class Cat(Payload, check=_cat.is_cat, schema=_cat.cat_schema):
    kind: str
    name: str
    lives: int | None = None
