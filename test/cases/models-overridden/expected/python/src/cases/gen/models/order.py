# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias

from ..checks import order as _order
from ..runtime.payload.model import Payload
from .money import Money


class Order(Payload, extra="forbid", check=_order.is_order, schema=_order.order_schema):
    counts: list[int] | None = None
    details: Any
    """Whatever the shop has to say."""
    placed: str | None = None
    rates: dict[str, int | Decimal] | None = None
    status: str | None = None
    total: Money


OrderStatus: TypeAlias = Literal["new", "paid"]


class OrderStatusValues:
    """The values of `OrderStatus`, by name."""

    NEW: Final = "new"
    PAID: Final = "paid"
