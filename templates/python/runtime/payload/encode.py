"""From typed values to JSON values."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import BaseModel, RootModel

from .temporal import text_of


class AsSet:
    """Marks a member that may be absent whatever it reads as: it is written when it was set, and else not."""


#: In the metadata of such a member.
AS_SET = AsSet()


#: What JSON has as it is. Looked up first: whether a value is a model is asked of pydantic, in Python.
_SCALARS = frozenset({str, bool, int, float, Decimal, type(None)})


def json_value(value: Any) -> Any:
    """The JSON value of a model, or of anything that a model may hold; what else there is stays as it is."""
    if type(value) in _SCALARS:
        return value
    if isinstance(value, (list, tuple)):
        return [json_value(one) for one in value]
    if isinstance(value, dict):
        return {key: json_value(one) for key, one in value.items()}
    if isinstance(value, (date, time, UUID)):
        return text_of(value)
    if isinstance(value, RootModel):
        return json_value(value.root)
    if isinstance(value, BaseModel):
        return _members(value)
    return value


class _Member(NamedTuple):
    """A declared member."""

    name: str
    key: str
    is_required: bool
    is_as_set: bool


@cache
def _declared(model: type[BaseModel]) -> tuple[_Member, ...]:
    """By key: the bytes do not depend on the order in the document."""
    # A class that was made before the types of its fields does not know them in full until it is made again.
    model.model_rebuild(raise_errors=False)
    members = [
        _Member(
            name,
            name if field.serialization_alias is None else field.serialization_alias,
            field.is_required(),
            AS_SET in field.metadata,
        )
        for name, field in model.model_fields.items()
    ]
    return tuple(sorted(members, key=lambda member: member.key))


def _members(model: BaseModel) -> dict[str, Any]:
    """Declared members, then the others. A `None` that stands for absence is left out."""
    found: dict[str, Any] = {}
    # By attribute, a deprecated member would warn.
    values = model.__dict__
    for name, key, is_required, is_as_set in _declared(type(model)):
        value = values[name]
        is_left_out = name not in model.model_fields_set if is_as_set else value is None
        if is_required or not is_left_out:
            found[key] = json_value(value)
    for key, value in (model.model_extra or {}).items():
        found.setdefault(key, json_value(value))
    return found
