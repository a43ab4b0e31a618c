# Generated from schema.json by asyncwright. Do not edit.

from __future__ import annotations

from typing import Annotated, TypeAlias

from ..checks import purchase as _purchase
from ..runtime.payload.alternatives import Items
from ..runtime.payload.model import Payload
from ..runtime.payload.temporal import DateTime
from .line import Line


class Purchase(Payload, check=_purchase.is_purchase, schema=_purchase.purchase_schema):
    """What somebody buys, as the shop keeps it."""

    number: str
    """Printed on the parcel."""
    placed: DateTime | None = None
    lines: list[Line]
    corner: PurchaseCorner | None = None


PurchaseCorner: TypeAlias = Annotated[
    tuple[()] | tuple[float] | tuple[float, float], Items()
]
