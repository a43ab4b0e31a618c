# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from ..checks import order as _order
from ..runtime.payload.model import Payload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    color: OrderColor | None = None


OrderColor: TypeAlias = Literal["red", "green"] | str


class OrderColorValues:
    """The values of `OrderColor`, by name."""

    RED: Final = "red"
    GREEN: Final = "green"
