# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import order as _order
from ..runtime.payload.model import Payload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    """An order.

    It has two paragraphs.
    """

    old: str | None = None
    """Not used.

    Deprecated: the document advises against it.
    """
    count: int | None = None
    """Default: 3
    Example: 7
    """
