# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Any

from ..runtime.payload.schema import Schema
from . import folder as _folder


def is_item(value: Any) -> bool:
    """Whether a value is a valid Item."""
    if not isinstance(value, dict):
        return False
    if "name" in value and not isinstance(value["name"], str):
        return False
    if "in" in value and not _folder.is_folder(value["in"]):
        return False
    return True


def item_schema() -> Schema:
    return Schema(
        at="/components/schemas/Item",
        type=["object"],
        properties={
            "name": Schema(type=["string"]),
            "in": Schema(ref=lambda: _folder.folder_schema()),
        },
    )
