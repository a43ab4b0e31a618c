"""Reads each argument and writes it again; makes values of models, and of a class of its own."""

import sys

from cases.gen.models import Condition, Operand, Tree
from cases.gen.runtime.payload import DecodeError


class Branch(Tree):
    """A tree of an application."""


for line in sys.argv[1:]:
    for kind in (Tree, Condition, Operand):
        try:
            print(kind.__name__, kind.from_json(line).to_json())
        except DecodeError as refused:
            print(refused)

print(Branch([Tree("a"), Branch([Tree("b")])]).to_json())
print(repr(Condition([Operand("x"), Operand(Condition(True))])))
