# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Annotated

from ..checks import tree as _tree
from ..runtime.payload.alternatives import Case, OneOf
from ..runtime.payload.model import RootPayload


class Tree(RootPayload, check=_tree.is_tree, schema=_tree.tree_schema):
    root: Annotated[
        str | list[Tree],
        OneOf(
            Case(str, _tree.is_tree_variant_1),
            Case(lambda: list[Tree], _tree.is_tree_variant_2),
        ),
    ]
