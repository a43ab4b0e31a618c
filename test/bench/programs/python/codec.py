"""The generated models and models of pydantic by hand: from the payload's bytes to a model, and back."""

import json
import sys
from pathlib import Path
from typing import Annotated, Literal

from in_turn import in_turn
from orders.gen.models import Order
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field


class Address(BaseModel):
    model_config = ConfigDict(extra="allow")

    street: str
    city: str
    zip: str | None = Field(None, pattern="^[0-9]{4,5}$")
    country: str = Field(min_length=2, max_length=2)


class Customer(BaseModel):
    model_config = ConfigDict(extra="allow")

    name: str = Field(min_length=1, max_length=80)
    email: str = Field(min_length=3)
    phone: str | None = None
    address: Address


class Line(BaseModel):
    model_config = ConfigDict(extra="allow")

    article: str = Field(min_length=1)
    quantity: int = Field(ge=1, le=1000)
    price: float = Field(ge=0)
    tags: list[str] | None = None


class Transfer(BaseModel):
    kind: Literal["transfer"]
    iban: str


class Card(BaseModel):
    kind: Literal["card"]
    last4: str = Field(min_length=4, max_length=4)


class ByHand(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: str = Field(pattern="^o-[0-9]+$")
    placed_at: AwareDatetime = Field(alias="placedAt")
    state: Literal["placed", "paid", "sent", "returned"]
    customer: Customer
    lines: list[Line] = Field(min_length=1, max_length=100)
    payment: Annotated[Transfer | Card, Field(discriminator="kind")] | None = None
    total: float = Field(ge=0)
    notes: dict[str, str] | None = None


text = Path("order.json").read_bytes()


def ours() -> str:
    return Order.from_json(text).to_json()


def theirs() -> str:
    return ByHand.model_validate_json(text).model_dump_json(by_alias=True, exclude_unset=True)


if json.loads(ours()) != json.loads(text) or json.loads(theirs()) != json.loads(text):
    sys.exit("the payload is not what it was")
in_turn(500, ours, theirs)
