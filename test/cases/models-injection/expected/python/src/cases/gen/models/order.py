# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ..checks import order as _order
from ..runtime.payload.model import Payload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    """*/ globalThis.hacked = true; /* @ts-nocheck"""

    star_slash_space_global_this_dot_hacked_space_equals_space_true_semicolon_space_slash_slash: (
        str | None
    ) = Field(
        default=None,
        validation_alias="*/ globalThis.hacked = true; //",
        serialization_alias="*/ globalThis.hacked = true; //",
    )
    """`${globalThis.hacked = true}`
    */ globalThis.hacked = true
    """
    quote_semicolon_space_global_this_dot_hacked_space_equals_space_true_semicolon_space_quote: (
        Literal["'; globalThis.hacked = true; \n '"] | None
    ) = Field(
        default=None,
        validation_alias="'; globalThis.hacked = true; '",
        serialization_alias="'; globalThis.hacked = true; '",
    )
