"""The keywords about objects."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from .errors import Violation
from .place import Interpret, Place, violation
from .pointer import step
from .schema import Schema, Subschema


def violations_in_object(
    schema: Schema, value: Mapping[str, object], place: Place, interpret: Interpret
) -> list[Violation]:
    """The violations of an object."""
    found = [*_sizes(schema, value, place), *_requirements(schema, value, place)]
    for key, member in value.items():
        found += _member(schema, key, member, place, interpret)
    for key, dependent in (schema.dependent_schemas or {}).items():
        if key in value:
            at = step(step(place.schema, "dependentSchemas"), key)
            found += interpret(dependent, value, Place(place.instance, at))
    return found


def _sizes(
    schema: Schema, value: Mapping[str, object], place: Place
) -> list[Violation]:
    if schema.min_properties is not None and len(value) < schema.min_properties:
        message = f"must have at least {schema.min_properties} members"
        return [violation(place, "minProperties", message)]
    if schema.max_properties is not None and len(value) > schema.max_properties:
        message = f"must have at most {schema.max_properties} members"
        return [violation(place, "maxProperties", message)]
    return []


def _requirements(
    schema: Schema, value: Mapping[str, object], place: Place
) -> list[Violation]:
    def missing(keyword: str, names: Sequence[str], reason: str) -> list[Violation]:
        return [
            violation(
                place,
                keyword,
                f"must have member {json.dumps(name, ensure_ascii=False)}{reason}",
            )
            for name in names
            if name not in value
        ]

    found = missing("required", schema.required, "")
    for key, names in (schema.dependent_required or {}).items():
        if key in value:
            beside = f" beside {json.dumps(key, ensure_ascii=False)}"
            found += missing("dependentRequired", names, beside)
    return found


def _member(
    schema: Schema, key: str, member: object, place: Place, interpret: Interpret
) -> list[Violation]:
    instance = step(place.instance, key)
    described: list[tuple[Subschema, str]] = []
    if schema.properties is not None and key in schema.properties:
        described.append(
            (schema.properties[key], step(step(place.schema, "properties"), key))
        )
    for pattern, source, one in schema.pattern_properties:
        if pattern.search(key) is not None:
            described.append(
                (one, step(step(place.schema, "patternProperties"), source))
            )
    if not described and schema.additional_properties is not None:
        described.append(
            (schema.additional_properties, step(place.schema, "additionalProperties"))
        )
    found: list[Violation] = []
    if schema.property_names is not None:
        at = Place(instance, step(place.schema, "propertyNames"))
        found += interpret(schema.property_names, key, at)
    for one, where in described:
        found += interpret(one, member, Place(instance, where))
    return found
