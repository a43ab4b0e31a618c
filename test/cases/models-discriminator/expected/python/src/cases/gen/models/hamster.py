# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import hamster as _hamster
from ..runtime.payload.model import CamelPayload


class Hamster(CamelPayload, check=_hamster.is_hamster, schema=_hamster.hamster_schema):
    name: str | None = None
    pet_type: str = "Hamster"
