# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Any

from ..runtime.payload import check as _rt
from ..runtime.payload.schema import Schema


def is_order(value: Any) -> bool:
    """Whether a value is a valid Order."""
    if not isinstance(value, dict):
        return False
    return is_order_shape(value.get("shape", _rt.ABSENT))


def order_schema() -> Schema:
    return Schema(
        at="/channels/cases/messages/order/payload",
        type=["object"],
        required=["shape"],
        properties={"shape": Schema(ref=order_shape_schema)},
    )


def is_order_shape(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    match value.get("kind", _rt.ABSENT):
        case "circle":
            if not is_order_shape_circle(value):
                return False
        case "square":
            if not is_order_shape_square(value):
                return False
        case _:
            return False
    return True


def order_shape_schema() -> Schema:
    return Schema(
        at="/channels/cases/messages/order/payload/properties/shape",
        one_of=[
            Schema(ref=order_shape_circle_schema),
            Schema(ref=order_shape_square_schema),
        ],
    )


def is_order_shape_circle(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    if value.get("kind", _rt.ABSENT) != "circle":
        return False
    return _rt.is_number(value.get("radius", _rt.ABSENT))


def order_shape_circle_schema() -> Schema:
    return Schema(
        at="/channels/cases/messages/order/payload/properties/shape/oneOf/0",
        type=["object"],
        required=["kind", "radius"],
        properties={"kind": Schema(const="circle"), "radius": Schema(type=["number"])},
    )


def is_order_shape_square(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    if value.get("kind", _rt.ABSENT) != "square":
        return False
    return _rt.is_number(value.get("side", _rt.ABSENT))


def order_shape_square_schema() -> Schema:
    return Schema(
        at="/channels/cases/messages/order/payload/properties/shape/oneOf/1",
        type=["object"],
        required=["kind", "side"],
        properties={"kind": Schema(const="square"), "side": Schema(type=["number"])},
    )
