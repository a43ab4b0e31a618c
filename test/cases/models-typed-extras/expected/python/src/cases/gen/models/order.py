# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from pydantic import Field

from ..checks import order as _order
from ..runtime.payload.model import Payload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    __pydantic_extra__: dict[str, float] = Field(init=False)
    currency: str
    count: int | None = None
