# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from ..checks import order as _order
from ..runtime.payload.alternatives import Case, OneOf
from ..runtime.payload.model import Payload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    shape: OrderShape


class OrderShapeCircle(
    Payload, check=_order.is_order_shape_circle, schema=_order.order_shape_circle_schema
):
    kind: Literal["circle"] = "circle"
    radius: float


class OrderShapeSquare(
    Payload, check=_order.is_order_shape_square, schema=_order.order_shape_square_schema
):
    kind: Literal["square"] = "square"
    side: float


OrderShape: TypeAlias = Annotated[
    OrderShapeCircle | OrderShapeSquare,
    OneOf(
        Case(OrderShapeCircle, _order.is_order_shape_circle, ("circle",)),
        Case(OrderShapeSquare, _order.is_order_shape_square, ("square",)),
        tag="kind",
    ),
]
