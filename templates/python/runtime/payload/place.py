"""Where an interpretation stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .errors import Violation
from .pointer import step
from .schema import Subschema


class Place(NamedTuple):
    """A place in the value and in the schema, as JSON pointers."""

    instance: str
    schema: str


#: Interprets a subschema: how the modules of the interpreter call each other.
Interpret = Callable[[Subschema, object, Place], list[Violation]]


def violation(place: Place, keyword: str, message: str) -> Violation:
    """A violation of one keyword at a place."""
    return Violation(place.instance, step(place.schema, keyword), keyword, message)
