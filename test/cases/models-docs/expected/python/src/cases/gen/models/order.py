# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from pydantic import Field

from ..checks import order as _order
from ..runtime.payload.alternatives import Omittable
from ..runtime.payload.model import Payload
from .old_address import OldAddress


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    """An order.

    It has two paragraphs.
    """

    old: str | None = Field(default=None, deprecated="The document advises against it.")
    """Not used.

    Deprecated: the document advises against it.
    """
    count: Omittable[int] = 3
    """Default: 3
    Example: 7
    """
    address: OldAddress | None = None
