# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Any

from ..runtime.payload import check as _rt
from ..runtime.payload.schema import Schema


def is_order(value: Any) -> bool:
    """Whether a value is a valid Order."""
    if not isinstance(value, dict):
        return False
    if not isinstance(value.get("id", _rt.ABSENT), str):
        return False
    member = value.get("note", _rt.ABSENT)
    if not isinstance(member, str) and member is not None:
        return False
    if "count" in value and not _rt.is_integer(value["count"]):
        return False
    if (
        "comment" in value
        and not isinstance(value["comment"], str)
        and value["comment"] is not None
    ):
        return False
    return True


def order_schema() -> Schema:
    return Schema(
        at="/channels/cases/messages/order/payload",
        type=["object"],
        required=["id", "note"],
        properties={
            "id": Schema(type=["string"]),
            "note": Schema(type=["string", "null"]),
            "count": Schema(type=["integer"]),
            "comment": Schema(type=["string", "null"]),
        },
    )
