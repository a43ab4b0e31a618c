"""Unions and tuples as JSON has them, told to pydantic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Annotated, Any, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic.errors import PydanticUndefinedAnnotation
from pydantic_core import CoreSchema, core_schema
from typing_extensions import Never, Unpack

from .encode import AS_SET, json_value

_T = TypeVar("_T")

#: A member that may be absent and may be null: a `None` that was set is written as null.
Nullable = Annotated[_T | None, AS_SET]

#: A member that may be absent and reads as its default then: it is written when it was set, also to that.
Omittable = Annotated[_T, AS_SET]


class _NoValue:
    """Tells pydantic that there is none."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.refuse)

    def refuse(self, value: Any) -> Never:
        """Accepts nothing."""
        raise ValueError("is not allowed")


#: What no value is of.
Nothing = Annotated[Never, _NoValue()]


class Case(NamedTuple):
    """One alternative: its type, whether a JSON value is of it, and the texts of the tag that name it.

    A function gives a type that is not there yet when the union is.
    """

    type: Any
    holds: Callable[[Any], bool]
    tags: tuple[str, ...] = ()

    def known(self) -> Any:
        """The type. Pydantic comes back when one that is not there yet is."""
        if not isinstance(self.type, FunctionType):
            return self.type
        try:
            return self.type()
        except NameError as cause:
            raise PydanticUndefinedAnnotation.from_name_error(cause) from cause


class OneOf:
    """Tells the alternatives of a union apart as the document does: by its tag and by their schemas."""

    def __init__(
        self, *cases: Case, tag: str | None = None, otherwise: Case | None = None
    ) -> None:
        """With `otherwise`, a value is of no case that its tag does not name."""
        self.cases = cases if otherwise is None else (*cases, otherwise)
        self.tag = tag
        self.otherwise = otherwise
        self.by_tag = {
            text: index for index, case in enumerate(cases) for text in case.tags
        }

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        choices = {
            index: handler.generate_schema(case.known())
            for index, case in enumerate(self.cases)
        }
        return core_schema.tagged_union_schema(choices, discriminator=self.index_of)

    def index_of(self, value: Any) -> int | None:
        """The alternative that a value is of, a model as well as a JSON value; None where it is of none."""
        if isinstance(value, BaseModel):
            for index, case in enumerate(self.cases):
                if case.known() is type(value):
                    return index
            value = json_value(value)
        named = self._named(value)
        if named is not None and self.cases[named].holds(value):
            return named
        if self.otherwise is not None:
            return len(self.cases) - 1 if self.otherwise.holds(value) else None
        for index, case in enumerate(self.cases):
            if index != named and case.holds(json_value(value)):
                return index
        return None

    def _named(self, value: Any) -> int | None:
        if self.tag is None or not isinstance(value, Mapping):
            return None
        text = value.get(self.tag)
        return self.by_tag.get(text) if isinstance(text, str) else None


class Items:
    """Tells pydantic which tuple a JSON array is: tuples of one union differ in their lengths."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        kinds = [source] if get_origin(source) is tuple else get_args(source)
        return core_schema.union_schema(
            [self._schema(kind, handler) for kind in kinds], mode="left_to_right"
        )

    def _schema(self, kind: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        items = [self._item(one) for one in get_args(kind) if one != ()]
        rest = [index for index, (_, is_rest) in enumerate(items) if is_rest]
        return core_schema.tuple_schema(
            [handler.generate_schema(one) for one, _ in items],
            variadic_item_index=rest[0] if rest else None,
            strict=False,
        )

    def _item(self, item: Any) -> tuple[Any, bool]:
        """The type of an item, and whether any number of them may follow."""
        if get_origin(item) is not Unpack:
            return item, False
        return get_args(get_args(item)[0])[0], True
