"""Which of several alternatives a value means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .absent import ABSENT
from .check import is_one_of, is_unique
from .schema import Schema, Subschema


def meant(schemas: Sequence[Subschema], value: object) -> int | None:
    """The alternative that a value names.

    By a member for which each alternative of objects lists values, the only one that lists its own. None where there is
    no such member.
    """
    for member in _listed_members(schemas, value):
        fitting = [
            index for index, values in member.lists if is_one_of(member.own, values)
        ]
        if len(fitting) == 1:
            return fitting[0]
    return None


class Tag(NamedTuple):
    """A member whose values tell alternatives apart, and all that it may be."""

    key: str
    values: list[object]


def strange_tags(schemas: Sequence[Subschema], value: object) -> Iterator[Tag]:
    """The tags by which a value names none of the alternatives.

    Each alternative of objects lists other values for it, and none its own.
    """
    for member in _listed_members(schemas, value):
        values = [one for _, listed in member.lists for one in listed]
        is_tag = len(member.lists) > 1 and is_unique(values)
        if is_tag and not is_one_of(member.own, values):
            yield Tag(member.key, values)


class _Listed(NamedTuple):
    """A member: its key, what the value has there, and what each alternative of objects lists, by its index."""

    key: str
    own: object
    lists: list[tuple[int, Sequence[object]]]


def _listed_members(schemas: Sequence[Subschema], value: object) -> Iterator[_Listed]:
    """The members of a value for which each alternative of objects lists values."""
    if not isinstance(value, dict):
        return
    alternatives = [_conjunction(one) for one in schemas]
    objects = [index for index, one in enumerate(alternatives) if _is_of_objects(one)]
    for key in _keys(alternatives[objects[0]]) if objects else ():
        found = [(index, _values(alternatives[index], key)) for index in objects]
        lists = [(index, values) for index, values in found if values is not None]
        if key in value and len(lists) == len(found):
            yield _Listed(key, value[key], lists)


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
