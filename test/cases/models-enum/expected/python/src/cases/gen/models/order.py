# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from ..checks import order as _order
from ..runtime.payload.model import Payload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    color: OrderColor
    size: OrderSize


OrderColor: TypeAlias = Literal["red", "dark blue", "#fff", "1st"]


class OrderColorValues:
    """The values of `OrderColor`, by name."""

    RED: Final = "red"
    DARK_BLUE: Final = "dark blue"
    FFF: Final = "#fff"
    V_1ST: Final = "1st"


OrderSize: TypeAlias = Literal[1, 2, -1]


class OrderSizeValues:
    """The values of `OrderSize`, by name."""

    V_1: Final = 1
    V_2: Final = 2
    MINUS_1: Final = -1
