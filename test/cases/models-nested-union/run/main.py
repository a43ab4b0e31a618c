"""Reads each argument and says what is in it."""

import sys

from cases.gen.models import Visit
from cases.gen.runtime.payload import DecodeError
from pydantic import BaseModel, RootModel


def name_of(value: BaseModel) -> str:
    return name_of(value.root) if isinstance(value, RootModel) else type(value).__name__


for line in sys.argv[1:]:
    try:
        visit = Visit.from_json(line)
        print(name_of(visit.pet), *map(name_of, visit.moves or []), visit.to_json())
    except DecodeError:
        print("refused")
