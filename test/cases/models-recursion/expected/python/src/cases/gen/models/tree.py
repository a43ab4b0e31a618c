# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import tree as _tree
from ..runtime.payload.alternatives import Nullable
from ..runtime.payload.model import Payload


class Tree(Payload, check=_tree.is_tree, schema=_tree.tree_schema):
    value: str
    children: list[Tree] | None = None
    parent: Nullable[Tree] = None
