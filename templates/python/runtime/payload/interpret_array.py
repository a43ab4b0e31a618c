"""The keywords about arrays."""

from __future__ import annotations

from collections.abc import Sequence

from .check import is_unique
from .errors import Violation
from .place import Interpret, Place, violation
from .pointer import step
from .schema import Schema


def violations_in_array(
    schema: Schema, items: Sequence[object], place: Place, interpret: Interpret
) -> list[Violation]:
    """The violations of an array."""
    return [
        *_sizes(schema, items, place),
        *_elements(schema, items, place, interpret),
        *_contained(schema, items, place, interpret),
    ]


def _sizes(schema: Schema, items: Sequence[object], place: Place) -> list[Violation]:
    found: list[Violation] = []
    if schema.min_items is not None and len(items) < schema.min_items:
        found.append(
            violation(place, "minItems", f"must have at least {schema.min_items} items")
        )
    if schema.max_items is not None and len(items) > schema.max_items:
        found.append(
            violation(place, "maxItems", f"must have at most {schema.max_items} items")
        )
    if schema.unique_items and not is_unique(items):
        found.append(violation(place, "uniqueItems", "must not have equal items"))
    return found


def _elements(
    schema: Schema, items: Sequence[object], place: Place, interpret: Interpret
) -> list[Violation]:
    found: list[Violation] = []
    for index, item in enumerate(items):
        instance = step(place.instance, index)
        if index < len(schema.prefix_items):
            at = step(step(place.schema, "prefixItems"), index)
            found += interpret(schema.prefix_items[index], item, Place(instance, at))
        elif schema.items is not None:
            found += interpret(
                schema.items, item, Place(instance, step(place.schema, "items"))
            )
    return found


def _contained(
    schema: Schema, items: Sequence[object], place: Place, interpret: Interpret
) -> list[Violation]:
    if schema.contains is None:
        return []
    contains = schema.contains
    count = sum(not interpret(contains, item, place) for item in items)
    least = 1 if schema.min_contains is None else schema.min_contains
    if count < least:
        keyword = "contains" if schema.min_contains is None else "minContains"
        return [
            violation(place, keyword, f"must contain at least {least} matching items")
        ]
    if schema.max_contains is not None and count > schema.max_contains:
        message = f"must contain at most {schema.max_contains} matching items"
        return [violation(place, "maxContains", message)]
    return []
