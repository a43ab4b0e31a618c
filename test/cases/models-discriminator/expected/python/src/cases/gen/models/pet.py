# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Annotated

from ..checks import cat as _cat
from ..checks import hamster as _hamster
from ..checks import pet as _pet
from ..checks import stick_insect as _stick_insect
from ..runtime.payload.alternatives import Case, OneOf
from ..runtime.payload.model import CamelPayload, RootPayload
from .cat import Cat
from .hamster import Hamster
from .stick_insect import StickInsect


class PetBase(CamelPayload, check=_pet.is_pet_base, schema=_pet.pet_base_schema):
    """An animal."""

    name: str | None = None
    pet_type: str


class Pet(RootPayload, check=_pet.is_pet, schema=_pet.pet_schema):
    """An animal."""

    root: Annotated[
        Cat | StickInsect | Hamster | PetBase,
        OneOf(
            Case(Cat, _cat.is_cat, ("Cat",)),
            Case(StickInsect, _stick_insect.is_stick_insect, ("StickBug",)),
            Case(Hamster, _hamster.is_hamster, ("Hamster",)),
            tag="petType",
            otherwise=Case(PetBase, _pet.is_pet),
        ),
    ]
