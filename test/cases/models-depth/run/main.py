"""Says what becomes of values that are nested so many times: refused by the errors of the runtime, and by no others."""

import sys
from collections.abc import Callable
from typing import Any

import pydantic
from cases.gen.models import AnyModel, Tree
from cases.gen.runtime.payload import DecodeError, ValidationError


def nested(levels: int, inner: str) -> str:
    return '{"next":' * levels + inner + "}" * levels


def is_taken(call: Callable[[], object]) -> bool:
    try:
        call()
    except (DecodeError, ValidationError, pydantic.ValidationError) as refused:
        assert len(str(refused)) > 20
        return False
    return True


def is_refused(value: object) -> bool:
    """Whether the model is of one mind of a value, without an error."""
    assert Tree.is_valid(value) == (Tree.violations(value) == [])
    assert not is_taken(lambda: Tree.parse(value))
    return not is_taken(lambda: Tree.model_validate(value))


for argument in sys.argv[1:]:
    levels = int(argument)
    wrong = nested(levels, '{"v":"x"}')
    nests = f'{{"list":{"[" * levels}1{"]" * levels}}}'
    tree: dict[str, Any] = {"v": "x"}
    for _ in range(levels):
        tree = {"next": tree}
    refused = [
        not is_taken(lambda: Tree.from_json(wrong)),
        not is_taken(lambda: Tree.from_json(nests)),
        is_refused(tree),
    ]
    print(argument, *(str(one).lower() for one in refused))
    # What is read or not, and written or not, depends on the stack.
    is_taken(lambda: Tree.from_json(nested(levels, '{"v":1}')).to_json())
    is_taken(lambda: AnyModel.from_json(f'{{"x":{nests}}}').to_json())
    # What is nested too deep is no number.
    try:
        Tree.from_json(nested(levels, '{"v":1}'))
    except DecodeError as error:
        assert "nested too deep" in str(error), error
model = Tree(v=1)
model.next = model
print(str(not is_taken(model.to_json)).lower())
