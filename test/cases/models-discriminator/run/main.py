"""Reads each argument and says what it is, and makes one without saying what."""

import sys

from cases.gen.models import Hamster, Pet
from cases.gen.runtime.payload import DecodeError

for line in sys.argv[1:]:
    try:
        pet = Pet.from_json(line)
        print(type(pet.root).__name__, pet.to_json())
    except DecodeError as refused:
        print("refused:", refused.violations[0].message)

print("made:", Hamster().to_json())
