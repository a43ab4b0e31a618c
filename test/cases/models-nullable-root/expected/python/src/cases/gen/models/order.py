# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import order as _order
from ..runtime.payload.model import Payload, RootPayload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    a: str


class OrderOrNull(RootPayload, check=_order.is_order, schema=_order.order_schema):
    """`Order`, or null."""

    root: Order | None
