"""What is deprecated is read and written without a warning, and warns whoever uses it."""

import sys
import warnings

from cases.gen.models import OldAddress, Order

warnings.simplefilter("error")
for line in sys.argv[1:]:
    order = Order.from_json(line)
    print(order.to_json())
    try:
        print("not warned of", order.old)
    except DeprecationWarning as warning:
        print("warned:", warning)

print(OldAddress(street="Main Street").to_json())
