"""What all payloads have in common: pydantic models whose JSON is checked by the document's schemas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

import pydantic
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    RootModel,
    model_validator,
)
from typing_extensions import Self

from .encode import json_value
from .errors import TOO_DEEP, DecodeError, ValidationError, Violation, refusal
from .interpret import interpret
from .parse_json import parse_json
from .print_json import print_json
from .refused import refused, too_deep, unheld
from .schema import Subschema

#: What pydantic sees has been checked, or is what an application builds a model from.
_is_inside: ContextVar[bool] = ContextVar("is_inside", default=False)


@contextmanager
def _inside() -> Iterator[None]:
    token = _is_inside.set(True)
    try:
        yield
    finally:
        _is_inside.reset(token)


class _Rule(NamedTuple):
    """A check as a fast predicate and, to explain its refusals, as data."""

    check: Callable[[object], bool]
    schema: Callable[[], Subschema]


class _Checked(BaseModel):
    """Reads, writes and checks JSON. Subclasses say by which check."""

    model_config = ConfigDict(
        protected_namespaces=(), validate_by_alias=True, serialize_by_alias=True
    )

    _rule: ClassVar[_Rule]

    def __init_subclass__(
        cls,
        *,
        check: Callable[[object], bool] | None = None,
        schema: Callable[[], Subschema] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init_subclass__(**kwargs)
        if check is not None and schema is not None:
            cls._rule = _Rule(check, schema)

    @classmethod
    def is_valid(cls, value: object) -> bool:
        """Whether a JSON value satisfies the schema. What is nested too deep to be checked does not."""
        try:
            return cls._rule.check(value)
        except RecursionError:
            return False

    @classmethod
    def violations(cls, value: object) -> list[Violation]:
        """What is wrong with a JSON value; empty when nothing is."""
        return [] if cls.is_valid(value) else cls._explained(value)

    @classmethod
    def _explained(cls, value: object) -> list[Violation]:
        """Why a value is refused."""
        try:
            return interpret(cls._rule.schema(), value)
        except RecursionError:
            return [TOO_DEEP]

    @classmethod
    def parse(cls, value: object) -> Self:
        """Checks a JSON value and makes a model of it.

        Raises `DecodeError` when the value does not satisfy its schema or the model cannot hold it, and
        `NumberRangeError`, which is one, when that is for a number that Python's types cannot hold.
        """
        try:
            if not cls.is_valid(value):
                violations = cls._explained(value)
                raise DecodeError(refusal(cls.__name__, violations), violations)
            with _inside():
                return cls.model_validate(value)
        except pydantic.ValidationError as cause:
            raise unheld(cls.__name__, cause) from cause
        except RecursionError as cause:
            raise too_deep(cls.__name__, DecodeError) from cause

    @classmethod
    def from_json(cls, text: str | bytes | bytearray) -> Self:
        """Reads JSON from text or UTF-8 bytes, checks it and makes a model of it. Raises `DecodeError`."""
        return cls.parse(parse_json(text))

    def to_value(self) -> Any:
        """The JSON value, checked. Raises `ValidationError` when it does not satisfy its schema."""
        try:
            value = json_value(self)
        except RecursionError as cause:
            raise too_deep(type(self).__name__, ValidationError) from cause
        if not self.is_valid(value):
            violations = self._explained(value)
            raise ValidationError(refusal(type(self).__name__, violations), violations)
        return value

    def to_json(self) -> str:
        """Writes JSON. Raises `ValidationError` when it does not satisfy its schema."""
        try:
            return print_json(self.to_value())
        except RecursionError as cause:
            raise too_deep(type(self).__name__, ValidationError) from cause
        except ValueError as cause:
            raise ValidationError(
                f"{type(self).__name__} is not valid: {cause}"
            ) from cause

    @model_validator(mode="wrap")
    @classmethod
    def _check_outermost(
        cls, value: Any, handler: ModelWrapValidatorHandler[Self]
    ) -> Self:
        """Whoever validates JSON values through pydantic gets the document's verdict as well."""
        if isinstance(value, cls):
            return handler(value)
        if _is_inside.get():
            return cls._told_apart(handler(value), value)
        if not cls.is_valid(value):
            raise refused(cls.__name__, cls._explained(value), value)
        with _inside():
            return cls._told_apart(handler(value), value)

    @classmethod
    def _told_apart(cls, model: Self, value: Any) -> Self:
        """A member that the document does not describe and that is called as a field in Python does not set the field."""
        for name in model.model_extra or ():
            field = cls.model_fields.get(name)
            if field is not None and field.validation_alias not in value:
                model.model_fields_set.discard(name)
        return model


class Payload(_Checked):
    """An object. Members that the document does not describe are in `model_extra`, and are kept."""

    model_config = ConfigDict(extra="allow")

    if TYPE_CHECKING:
        # Subclasses narrow it.
        __pydantic_extra__: Any = Field(init=False)

    def __init__(self, /, **data: Any) -> None:
        """Fields by their names, members that the document does not describe by their keys: strictly, nothing converted."""
        with _inside():
            self.__pydantic_validator__.validate_python(
                data, self_instance=self, strict=True, by_alias=True, by_name=True
            )

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    if not TYPE_CHECKING:
        # Type checkers that see it take anything for something that can be deleted.

        def __delattr__(self, item: str) -> None:
            """Makes a member that may be absent so: it reads as if it never was set, and is not written."""
            field = type(self).model_fields.get(item)
            if field is None or field.is_required():
                super().__delattr__(item)
                return
            default = field.get_default(
                call_default_factory=True, validated_data=self.__dict__
            )
            setattr(self, item, default)
            self.model_fields_set.discard(item)

    @classmethod
    def is_valid(cls, value: object) -> bool:
        """Whether a JSON value satisfies the schema. Where that allows null, another class has it: null is no object."""
        return value is not None and super().is_valid(value)

    @classmethod
    def _explained(cls, value: object) -> list[Violation]:
        found = super()._explained(value)
        if found:
            return found
        schema = cls._rule.schema()
        at = None if isinstance(schema, bool) else schema.at
        return [Violation("", at or "", "type", "must be object")]


def camel(name: str) -> str:
    """What a field is called in camelCase: `placed_at` is `placedAt`, `from_` is `from`."""
    first, *rest = name.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


class CamelPayload(Payload):
    """An object whose members are in camelCase on the wire, but for fields that say otherwise."""

    model_config = ConfigDict(alias_generator=camel)


class RootPayload(_Checked, RootModel[Any]):
    """What is no object, or not always one: the value is in `root`."""

    def __init__(self, /, root: Any) -> None:
        """The value, strictly, nothing converted."""
        with _inside():
            self.__pydantic_validator__.validate_python(
                root, self_instance=self, strict=True
            )

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    def __eq__(self, other: object) -> bool:
        """Equals a model of its type and value, and the value itself: a colour is `ColorValues.RED`."""
        if isinstance(other, RootModel):
            return super().__eq__(other)
        return bool(self.root == other)

    def __str__(self) -> str:
        """The value, in a text."""
        return str(self.root)
