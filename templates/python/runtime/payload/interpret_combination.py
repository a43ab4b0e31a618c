"""The keywords that apply other schemas to the same value."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .errors import Violation
from .meant import meant, strange_tags
from .place import Interpret, Place, violation
from .pointer import step
from .print_json import print_json
from .schema import Schema, Subschema

_Run = Callable[..., list[Violation]]


def violations_in_combination(
    schema: Schema, value: object, place: Place, interpret: Interpret
) -> list[Violation]:
    """The violations of other schemas by the value."""

    def run(one: Subschema, *path: str | int) -> list[Violation]:
        at = place.schema
        for key in path:
            at = step(at, key)
        return interpret(one, value, Place(place.instance, at))

    found: list[Violation] = []
    for index, one in enumerate(schema.all_of):
        found += run(one, "allOf", index)
    found += _alternatives(schema.any_of, "anyOf", value, place, run)
    found += _alternatives(schema.one_of, "oneOf", value, place, run)
    if schema.not_ is not None and not run(schema.not_, "not"):
        found.append(violation(place, "not", "must not match"))
    return found + _condition(schema, run)


def _alternatives(
    schemas: Sequence[Subschema], keyword: str, value: object, place: Place, run: _Run
) -> list[Violation]:
    """When none fits, the violations of the alternative that was meant follow, or what its tag may be.

    Without a tag they are those of the nearest.
    """
    if not schemas:
        return []
    results = [run(one, keyword, index) for index, one in enumerate(schemas)]
    fitting = sum(not found for found in results)
    if fitting == 1 or (fitting > 1 and keyword == "anyOf"):
        return []
    if fitting > 1:
        return [violation(place, keyword, f"must match one alternative, not {fitting}")]
    named = meant(schemas, value)
    if named is not None:
        chosen = results[named]
    else:
        tags = [
            Violation(
                step(place.instance, key),
                step(place.schema, keyword),
                "enum",
                f"must be one of {print_json(values)}",
            )
            for key, values in strange_tags(schemas, value)
        ]
        chosen = tags or min(results, key=_faults)
    return [violation(place, keyword, "must match one of the alternatives"), *chosen]


_SHAPE = frozenset({"type", "const", "enum", "required", "false"})


def _faults(found: Sequence[Violation]) -> int:
    return sum(one.keyword in _SHAPE for one in found)


def _condition(schema: Schema, run: _Run) -> list[Violation]:
    if schema.if_ is None:
        return []
    holds = not run(schema.if_, "if")
    chosen, keyword = (schema.then, "then") if holds else (schema.else_, "else")
    return [] if chosen is None else run(chosen, keyword)
