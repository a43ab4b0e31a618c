"""Defaults are read where a member is absent, and never written for one that was not set."""

import copy
import pickle
import sys

import pydantic
from cases.gen.models import Line, Order, Size
from cases.gen.runtime.payload import ValidationError


def members(order: Order) -> str:
    values = (order.count, order.is_open, order.total, order.comment, order.extra)
    return repr((*values, order.limit, order.unit_price, order.line.quantity))


for line in sys.argv[1:]:
    order = Order.from_json(line)
    others = [
        Order.model_validate(order.to_value()),
        Order.model_validate_json(order.model_dump_json(exclude_unset=True)),
        order.model_copy(deep=True),
        copy.deepcopy(order),
        pickle.loads(pickle.dumps(order)),
    ]
    print(members(order), order.to_json())
    print(
        order.to_json() == line or "rewritten",
        *{one.to_json() for one in others} - {line},
    )

print(
    Order.from_json(sys.argv[1])
    == Order.from_json(sys.argv[1].replace("{}", '{"quantity":1}'))
)

# Type checkers know that a member with a default is not `None`, but where that may be set.
made = Order(currency="EUR", line=Line())
count: int = made.count
total: float = made.total
comment: str | None = made.comment
print(count, total, comment, made.state, made.priority, made.to_json())

# Set, to whatever value: written.
print(Order(currency="EUR", line=Line(quantity=1), count=3, comment=None).to_json())
print(made.model_copy(update={"count": 3, "limit": "none"}).to_json())
made.count += 1
made.line.quantity = 1
made.comment = None
print(made.to_json())

# Absent again; what is required stays written.
del made.count
del made.line.quantity
del made.comment
del made.kind
print(made.count, made.comment, made.line.quantity, made.to_json())

# `None` is no way to leave a number out.
try:
    made.model_copy(update={"count": None}).to_json()
except ValidationError as error:
    print(error)
try:
    Order.model_validate({**made.to_value(), "count": None})
except pydantic.ValidationError as error:
    print([(one["loc"], one["msg"]) for one in error.errors()])

# What could change without being set, is no text in Python, is another class, or is refused.
print(made.tags, made.address, made.placed_at, made.size, made.few, made.wrong)
print(Order.model_json_schema()["properties"]["count"])

# What is no object is compared and printed as its value is.
print(f"{Size('s')}", Size("s") == "s", repr(Size("s")))
