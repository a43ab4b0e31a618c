# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

import re
from typing import Any

from ..runtime.payload import check as _rt
from ..runtime.payload.schema import Schema

ORDER_SKU_PATTERN = re.compile(r"^[A-Z]{2}/[0-9]+\Z")


def is_order(value: Any) -> bool:
    """Whether a value is a valid Order."""
    if not isinstance(value, dict):
        return False
    member = value.get("count", _rt.ABSENT)
    if not _rt.is_integer(member) or member < 0 or member > 100:
        return False
    if "ratio" in value and (
        not _rt.is_number(value["ratio"]) or value["ratio"] <= 0 or value["ratio"] >= 1
    ):
        return False
    if "price" in value and (
        not _rt.is_number(value["price"])
        or not _rt.is_multiple_of(value["price"], 0.01)
    ):
        return False
    if "sku" in value and (
        not isinstance(value["sku"], str)
        or len(value["sku"]) < 4
        or len(value["sku"]) > 12
        or ORDER_SKU_PATTERN.search(value["sku"]) is None
    ):
        return False
    if "free" in value and (
        _rt.is_number(value["free"])
        and value["free"] < 3
        or isinstance(value["free"], str)
        and len(value["free"]) < 2
    ):
        return False
    return True


def order_schema() -> Schema:
    return Schema(
        at="/channels/cases/messages/order/payload",
        type=["object"],
        required=["count"],
        properties={
            "count": Schema(type=["integer"], minimum=0, maximum=100),
            "ratio": Schema(type=["number"], exclusive_minimum=0, exclusive_maximum=1),
            "price": Schema(type=["number"], multiple_of=0.01),
            "sku": Schema(
                type=["string"],
                min_length=4,
                max_length=12,
                pattern=(ORDER_SKU_PATTERN, "^[A-Z]{2}/\\d+$"),
            ),
            "free": Schema(minimum=3, min_length=2),
        },
    )
