# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from pydantic import Field

from ..checks import order as _order
from ..runtime.payload.model import Payload


class Order(Payload, check=_order.is_order, schema=_order.order_schema):
    a_dash_b: str = Field(validation_alias="a-b", serialization_alias="a-b")
    a_b: str | None = None
    two_words: str = Field(
        validation_alias="two words", serialization_alias="two words"
    )
    class_: str = Field(validation_alias="class", serialization_alias="class")
    empty: str = Field(validation_alias="", serialization_alias="")
    it_s: str = Field(validation_alias="it's", serialization_alias="it's")
    n_1st: str | None = Field(
        default=None, validation_alias="1st", serialization_alias="1st"
    )
    größe: str | None = None
