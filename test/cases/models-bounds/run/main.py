"""Says why each argument is refused."""

import sys

from cases.gen.models import Order
from cases.gen.runtime.payload import DecodeError

for line in sys.argv[1:]:
    try:
        print(Order.from_json(line))
    except DecodeError as refused:
        print(refused)
