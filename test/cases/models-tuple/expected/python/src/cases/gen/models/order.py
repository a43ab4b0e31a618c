# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Annotated, TypeAlias

from typing_extensions import Unpack

from ..checks import order as _order
from ..runtime.payload.alternatives import Items
from ..runtime.payload.model import Payload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    point: OrderPoint
    pair: OrderPair


OrderPoint: TypeAlias = Annotated[tuple[float, float], Items()]


OrderPair: TypeAlias = Annotated[
    tuple[str] | tuple[str, int | None, Unpack[tuple[bool, ...]]], Items()
]
