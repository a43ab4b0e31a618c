# Generated from openapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import shelf as _shelf
from ..runtime.payload.model import RootPayload
from .pet import Pet


class Shelf(RootPayload, check=_shelf.is_shelf, schema=_shelf.shelf_schema):
    root: list[Pet]
