# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import order as _order
from ..runtime.payload.alternatives import Nullable
from ..runtime.payload.model import Payload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    id: str
    note: str | None
    count: int | None = None
    comment: Nullable[str] = None
