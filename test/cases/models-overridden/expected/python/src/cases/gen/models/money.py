# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from decimal import Decimal

from ..checks import money as _money
from ..runtime.payload.model import RootPayload


class Money(RootPayload, check=_money.is_money, schema=_money.money_schema):
    """An amount in euros."""

    root: int | Decimal
