"""The generated predicate and a peer's, on the same parsed payload. Both assert formats."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from in_turn import in_turn
from orders.gen.models import Order

schema = json.loads(Path("schema.json").read_text())
order = json.loads(Path("order.json").read_text())


def fastjsonschema() -> Callable[[Any], object]:
    """Raises where the payload is refused, and returns it where it is not."""
    from fastjsonschema import compile

    return compile(schema)


def jsonschema_rs() -> Callable[[Any], object]:
    from jsonschema_rs import Draft7Validator

    return Draft7Validator(schema, validate_formats=True).is_valid


theirs = {"fastjsonschema": fastjsonschema, "jsonschema_rs": jsonschema_rs}[sys.argv[1]]()
if not Order.is_valid(order) or not theirs(order) or Order.is_valid({**order, "id": 4711}):
    sys.exit("the payload is judged wrongly")
in_turn(2_000, lambda: Order.is_valid(order), lambda: theirs(order))
