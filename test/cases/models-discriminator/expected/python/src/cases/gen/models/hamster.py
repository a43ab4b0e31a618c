# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from pydantic import Field

from ..checks import hamster as _hamster
from ..runtime.payload.model import Payload


class Hamster(Payload, check=_hamster.is_hamster, schema=_hamster.hamster_schema):
    name: str | None = None
    pet_type: str = Field(validation_alias="petType", serialization_alias="petType")
