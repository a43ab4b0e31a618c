"""Reads each argument, and prints what its members are held as, and what it is written as."""

import sys
from decimal import Decimal

from cases.gen.models import Order
from cases.gen.runtime.payload import DecodeError

for line in sys.argv[1:]:
    try:
        order = Order.from_json(line)
        count: int | str = order.counts[0] if order.counts else "-"
        rate: int | Decimal | str = order.rates["a"] if order.rates else "-"
        total: int | Decimal = order.total.root
        status: str | None = order.status
        print(count, order.placed or "-", rate, status or "-", total)
        print(order.to_json())
    except DecodeError as refused:
        print("refused:", refused.violations[0].instance, refused.violations[0].message)
