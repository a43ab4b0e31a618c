"""Reads each argument as an object, and as that object or null."""

import sys

from cases.gen.models import Note, Order, OrderOrNull
from cases.gen.runtime.payload import DecodeError

for line in sys.argv[1:]:
    for kind in (Order, OrderOrNull, Note):
        try:
            print(repr(kind.from_json(line)))
        except DecodeError as refused:
            print(f"{type(refused).__name__}: {refused}")
