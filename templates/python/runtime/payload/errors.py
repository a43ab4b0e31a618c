"""The errors that generated code raises."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Violation:
    """One way in which a value does not satisfy its schema."""

    instance: str
    """JSON pointer to the value; empty for the whole."""
    schema: str
    """JSON pointer to the keyword in the document."""
    keyword: str
    message: str


#: What is said of a value that Python cannot walk through: whoever sends nests values as deep as they like.
TOO_DEEP = Violation("", "", "", "is nested too deep")


class SdkError(Exception):
    """Every error that the generated code raises."""


class DecodeError(SdkError):
    """What arrived is not what the document says: no JSON, no UTF-8, or a violated schema."""

    def __init__(self, message: str, violations: Sequence[Violation] = ()) -> None:
        super().__init__(message)
        self.violations = tuple(violations)


def shortened(text: str) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= 40 else f"{text[:40]}…"


class NumberRangeError(DecodeError):
    """A value that Python's own types cannot hold without changing it."""

    def __init__(self, literal: str) -> None:
        super().__init__(f"{shortened(literal)} cannot be held without changing it")
        self.literal = literal


class ValidationError(SdkError):
    """What was about to leave violates the document; nothing was sent."""

    def __init__(self, message: str, violations: Sequence[Violation] = ()) -> None:
        super().__init__(message)
        self.violations = tuple(violations)


_SPELLED_OUT = 3

#: These only say that something is wrong: what it is stands beside them.
_VAGUE = frozenset({"anyOf", "oneOf"})


def refusal(name: str, violations: Sequence[Violation]) -> str:
    """What a message says about a value that is not of its type: the most telling first."""
    telling = sorted(violations, key=lambda one: one.keyword in _VAGUE)
    shown = [
        f"{one.instance or 'the whole'} {one.message}" for one in telling[:_SPELLED_OUT]
    ]
    hidden = len(violations) - len(shown)
    rest = [f"and {hidden} more"] if hidden > 0 else []
    return f"{name} is not valid: {'; '.join([*shown, *rest])}"
