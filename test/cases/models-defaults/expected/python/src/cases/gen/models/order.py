# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import Field

from ..checks import order as _order
from ..runtime.payload.alternatives import Case, Nullable, Omittable, OneOf
from ..runtime.payload.model import CamelPayload, Payload
from ..runtime.payload.temporal import DateTime
from .line import Line
from .size import Size


class Order(CamelPayload, check=_order.is_order, schema=_order.order_schema):
    kind: Literal["order"] = "order"
    currency: str
    """Default: "EUR\""""
    count: Omittable[int] = 3
    """How many.

    Default: 3
    """
    note: Omittable[str] = 'none "yet"'
    """Default: "none \\"yet\\"\""""
    is_open: Omittable[bool] = True
    """Default: true"""
    total: Omittable[float] = 2.0
    """Default: 2"""
    share: Omittable[float] = 0.25
    """Default: 0.25"""
    serial: Omittable[int] = 9007199254740993
    """Default: 9007199254740993"""
    priority: Omittable[OrderPriority] = "low"
    """Default: "low\""""
    state: Omittable[OrderState] = "new"
    """Default: "new\""""
    limit: Omittable[OrderLimit] = "none"
    """Default: "none\""""
    size: Size | None = None
    comment: Nullable[str] = "-"
    """Default: "-\""""
    extra: Nullable[Any] = False
    """Default: false"""
    unit_price: Omittable[int] = Field(
        default=5, validation_alias="unit price", serialization_alias="unit price"
    )
    """Default: 5"""
    old: Omittable[int] = Field(
        default=0, deprecated="The document advises against it."
    )
    """Default: 0

    Deprecated: the document advises against it.
    """
    line: Line
    lines: list[Line] | None = None
    tags: list[str] | None = None
    """Default: ["a"]"""
    address: OrderAddress | None = None
    """Default: {"city":"Ulm"}"""
    placed_at: DateTime | None = None
    """Default: "2026-01-01T00:00:00Z\""""
    empty: Nullable[str] = None
    """Default: null"""
    few: int | None = None
    """Default: 4"""
    wrong: int | None = None
    """Default: "many\""""


OrderPriority: TypeAlias = Literal["low", "high"]
"""Default: "low\""""


class OrderPriorityValues:
    """The values of `OrderPriority`, by name."""

    LOW: Final = "low"
    HIGH: Final = "high"


OrderState: TypeAlias = Literal["new", "done"] | str
"""Default: "new\""""


class OrderStateValues:
    """The values of `OrderState`, by name."""

    NEW: Final = "new"
    DONE: Final = "done"


OrderLimit: TypeAlias = Annotated[
    int | Literal["none"],
    OneOf(
        Case(int, _order.is_order_limit_variant_1),
        Case(Literal["none"], _order.is_order_limit_variant_2),
    ),
]
"""Default: "none\""""


class OrderAddress(
    Payload, check=_order.is_order_address, schema=_order.order_address_schema
):
    """Default: {"city":"Ulm"}"""

    city: str | None = None
