# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Any

from ..runtime.payload import check as _rt
from ..runtime.payload.schema import Schema
from . import item as _item


def is_folder(value: Any) -> bool:
    """Whether a value is a valid Folder."""
    if not isinstance(value, dict):
        return False
    return is_folder_items(value.get("items", _rt.ABSENT))


def folder_schema() -> Schema:
    return Schema(
        at="/components/schemas/Folder",
        type=["object"],
        required=["items"],
        properties={
            "items": Schema(
                type=["array"], items=Schema(ref=lambda: _item.item_schema())
            )
        },
    )


def is_folder_items(value: Any) -> bool:
    if not isinstance(value, list):
        return False
    for item in value:
        if not _item.is_item(item):
            return False
    return True
