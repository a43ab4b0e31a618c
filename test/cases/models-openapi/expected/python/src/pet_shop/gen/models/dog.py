# Generated from openapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import dog as _dog
from ..runtime.payload.alternatives import Nullable
from ..runtime.payload.model import Payload


class Dog(Payload, check=_dog.is_dog, schema=_dog.dog_schema):
    kind: str
    name: str
    owner: Nullable[str] = None
