"""The keywords about what no other keyword has looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .errors import Violation
from .place import Interpret, Place
from .pointer import step
from .schema import Schema, Subschema

_Holds = Callable[[Subschema, object], bool]


def violations_in_unevaluated(
    schema: Schema, value: Any, place: Place, interpret: Interpret
) -> list[Violation]:
    """The violations by members and items that are left."""
    if isinstance(value, dict):
        rule, keyword, parts = (
            schema.unevaluated_properties,
            "unevaluatedProperties",
            list(value),
        )
    elif isinstance(value, list):
        rule, keyword, parts = (
            schema.unevaluated_items,
            "unevaluatedItems",
            [*range(len(value))],
        )
    else:
        return []
    if rule is None:
        return []

    def holds(one: Subschema, of: object) -> bool:
        return not interpret(one, of, Place("", ""))

    done = _evaluators(schema, value, holds)
    found: list[Violation] = []
    for part in parts:
        if not any(_looks_at(one, part, value, one is schema, holds) for one in done):
            here = Place(step(place.instance, part), step(place.schema, keyword))
            found += interpret(rule, value[part], here)
    return found


def _looks_at(
    one: Schema, part: str | int, value: Any, is_own: bool, holds: _Holds
) -> bool:
    if isinstance(part, int):
        return (
            part < len(one.prefix_items)
            or one.items is not None
            or (one.contains is not None and holds(one.contains, value[part]))
            or (not is_own and one.unevaluated_items is not None)
        )
    return (
        (one.properties is not None and part in one.properties)
        or any(
            pattern.search(part) is not None for pattern, _, _ in one.pattern_properties
        )
        or one.additional_properties is not None
        or (not is_own and one.unevaluated_properties is not None)
    )


def _evaluators(schema: Schema, value: Any, holds: _Holds) -> Sequence[Schema]:
    """The schema and all others that apply to the same value and hold for it."""
    found = [schema]
    for one in found:
        for other in _in_place(one, value, holds):
            is_new = isinstance(other, Schema) and all(
                other is not known for known in found
            )
            if isinstance(other, Schema) and is_new and holds(other, value):
                found.append(other)
    return found


def _in_place(schema: Schema, value: Any, holds: _Holds) -> list[Subschema]:
    others: list[Subschema | None] = [schema.if_]
    if schema.ref is not None:
        others.append(schema.ref())
    if schema.if_ is not None:
        others.append(schema.then if holds(schema.if_, value) else schema.else_)
    others += [*schema.all_of, *schema.any_of, *schema.one_of]
    if isinstance(value, dict):
        others += [
            one for key, one in (schema.dependent_schemas or {}).items() if key in value
        ]
    return [one for one in others if one is not None]
