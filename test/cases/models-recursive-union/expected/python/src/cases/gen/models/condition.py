# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Annotated

from ..checks import condition as _condition
from ..runtime.payload.alternatives import Case, OneOf
from ..runtime.payload.model import CamelPayload, RootPayload


class ConditionNot(
    CamelPayload,
    check=_condition.is_condition_not,
    schema=_condition.condition_not_schema,
):
    not_: Condition


class Condition(
    RootPayload, check=_condition.is_condition, schema=_condition.condition_schema
):
    root: Annotated[
        bool | ConditionNot | list[Operand],
        OneOf(
            Case(bool, _condition.is_condition_variant_1),
            Case(ConditionNot, _condition.is_condition_not),
            Case(lambda: list[Operand], _condition.is_condition_variant_3),
        ),
    ]


# At the end, as these modules import this one.
from .operand import Operand  # noqa: E402
