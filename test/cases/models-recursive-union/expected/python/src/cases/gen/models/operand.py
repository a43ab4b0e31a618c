# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Annotated

from ..checks import condition as _condition
from ..checks import operand as _operand
from ..runtime.payload.alternatives import Case, OneOf
from ..runtime.payload.model import RootPayload


class Operand(RootPayload, check=_operand.is_operand, schema=_operand.operand_schema):
    root: Annotated[
        str | Condition,
        OneOf(
            Case(str, _operand.is_operand_variant_1),
            Case(lambda: Condition, _condition.is_condition),
        ),
    ]


# At the end, as these modules import this one.
from .condition import Condition  # noqa: E402
