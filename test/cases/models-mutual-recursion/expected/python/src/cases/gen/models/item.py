# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import item as _item
from ..runtime.payload.model import CamelPayload


class Item(CamelPayload, check=_item.is_item, schema=_item.item_schema):
    name: str | None = None
    in_: Folder | None = None


# At the end, as these modules import this one.
from .folder import Folder  # noqa: E402
