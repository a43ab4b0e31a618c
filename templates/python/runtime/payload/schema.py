"""Schemas as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .absent import ABSENT

#: A number of a schema, exactly.
Limit = int | float | Decimal


@dataclass(frozen=True)
class Schema:
    """JSON Schema 2020-12 keywords, with every `$ref` already a link to its target."""

    at: str | None = None
    """Where a schema with a name of its own stands in the document, as a JSON pointer."""
    ref: Callable[[], Subschema] | None = None
    type: Sequence[str] | None = None
    const: object = ABSENT
    enum: Sequence[object] | None = None
    minimum: Limit | None = None
    maximum: Limit | None = None
    exclusive_minimum: Limit | None = None
    exclusive_maximum: Limit | None = None
    multiple_of: Limit | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: tuple[re.Pattern[str], str] | None = None
    """Pattern, and the document's own spelling of it."""
    format: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False
    prefix_items: Sequence[Subschema] = ()
    items: Subschema | None = None
    contains: Subschema | None = None
    min_contains: int | None = None
    max_contains: int | None = None
    min_properties: int | None = None
    max_properties: int | None = None
    required: Sequence[str] = ()
    properties: Mapping[str, Subschema] | None = None
    pattern_properties: Sequence[tuple[re.Pattern[str], str, Subschema]] = ()
    """Pattern, the document's own spelling of it, and what it asks of members whose keys match."""
    additional_properties: Subschema | None = None
    property_names: Subschema | None = None
    dependent_required: Mapping[str, Sequence[str]] | None = None
    dependent_schemas: Mapping[str, Subschema] | None = None
    all_of: Sequence[Subschema] = ()
    any_of: Sequence[Subschema] = ()
    one_of: Sequence[Subschema] = ()
    not_: Subschema | None = None
    if_: Subschema | None = None
    then: Subschema | None = None
    else_: Subschema | None = None
    unevaluated_items: Subschema | None = None
    unevaluated_properties: Subschema | None = None


#: `False` refuses everything, `True` accepts everything.
Subschema = Schema | bool
