"""From typed values to JSON values."""

from __future__ import annotations

from datetime import date, time
from typing import Any
from uuid import UUID

from pydantic import BaseModel, RootModel

from .temporal import text_of


class Null:
    """Marks a member that may be absent and may be null: `None` that was set is written."""


#: In the metadata of such a member.
NULL = Null()


def json_value(value: Any) -> Any:
    """The JSON value of a model, or of anything that a model may hold; what else there is stays as it is."""
    if isinstance(value, RootModel):
        return json_value(value.root)
    if isinstance(value, BaseModel):
        return _members(value)
    if isinstance(value, dict):
        return {key: json_value(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [json_value(one) for one in value]
    if isinstance(value, date | time | UUID):
        return text_of(value)
    return value


def _members(model: BaseModel) -> dict[str, Any]:
    """Declared members in their order, then the others. A `None` that stands for absence is left out."""
    found: dict[str, Any] = {}
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        is_left_out = (
            value is None
            if NULL not in field.metadata
            else name not in model.model_fields_set
        )
        if field.is_required() or not is_left_out:
            alias = field.serialization_alias
            found[name if alias is None else alias] = json_value(value)
    for key, value in (model.model_extra or {}).items():
        found.setdefault(key, json_value(value))
    return found
