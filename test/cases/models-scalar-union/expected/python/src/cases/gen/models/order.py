# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..checks import order as _order
from ..runtime.payload import check as _rt
from ..runtime.payload.alternatives import Case, Nullable, OneOf
from ..runtime.payload.model import Payload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    id: OrderId
    value: Nullable[OrderValue] = None


OrderId: TypeAlias = Annotated[
    str | int | bool,
    OneOf(
        Case(str, _rt.is_text), Case(int, _rt.is_integer), Case(bool, _rt.is_boolean)
    ),
]


OrderValue: TypeAlias = Annotated[
    str | float,
    OneOf(
        Case(str, _order.is_order_value_variant_1),
        Case(float, _order.is_order_value_variant_2),
    ),
]
