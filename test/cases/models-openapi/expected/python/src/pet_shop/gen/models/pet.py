# Generated from openapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Annotated

from ..checks import cat as _cat
from ..checks import dog as _dog
from ..checks import pet as _pet
from ..runtime.payload.alternatives import Case, OneOf
from ..runtime.payload.model import RootPayload
from .cat import Cat
from .dog import Dog


class Pet(RootPayload, check=_pet.is_pet, schema=_pet.pet_schema):
    """Whatever is for sale."""

    root: Annotated[
        Cat | Dog,
        OneOf(
            Case(
                Cat,
                _cat.is_cat,
                (
                    "cat",
                    "Cat",
                ),
            ),
            Case(
                Dog,
                _dog.is_dog,
                (
                    "dog",
                    "Dog",
                ),
            ),
            tag="kind",
        ),
    ]
