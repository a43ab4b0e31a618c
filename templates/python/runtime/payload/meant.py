"""Which of several alternatives a value means."""

from __future__ import annotations

from collections.abc import Sequence

from .absent import ABSENT
from .check import is_one_of
from .schema import Schema, Subschema


def meant(schemas: Sequence[Subschema], value: object) -> int | None:
    """The alternative that a value names.

    By a member for which each alternative of objects lists values, the only one that lists its own. None where there is
    no such member.
    """
    if not isinstance(value, dict):
        return None
    alternatives = [_conjunction(one) for one in schemas]
    objects = [index for index, one in enumerate(alternatives) if _is_of_objects(one)]
    for key in _keys(alternatives[objects[0]]) if objects else ():
        lists = [(index, _values(alternatives[index], key)) for index in objects]
        if key not in value or any(values is None for _, values in lists):
            continue
        fitting = [
            index for index, values in lists if is_one_of(value[key], values or ())
        ]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _conjunction(schema: Subschema) -> list[Schema]:
    """A schema and all that must hold with it; nothing for one that is no more than a yes or a no."""
    if isinstance(schema, bool):
        return []
    linked = [] if schema.ref is None else _conjunction(schema.ref())
    return [
        schema,
        *linked,
        *(part for one in schema.all_of for part in _conjunction(one)),
    ]


def _is_of_objects(parts: Sequence[Schema]) -> bool:
    return bool(parts) and all(
        part.type is None or "object" in part.type for part in parts
    )


def _keys(parts: Sequence[Schema]) -> dict[str, None]:
    return {key: None for part in parts for key in part.properties or {}}


def _values(parts: Sequence[Schema], key: str) -> Sequence[object] | None:
    """All that a member may be, where the schema lists it."""
    members = [
        part.properties[key]
        for part in parts
        if part.properties and key in part.properties
    ]
    for part in (part for one in members for part in _conjunction(one)):
        if part.const is not ABSENT:
            return [part.const]
        if part.enum is not None:
            return part.enum
    return None
