"""JSON pointers (RFC 6901)."""

from __future__ import annotations


def step(pointer: str, key: str | int) -> str:
    """A pointer one step further."""
    return f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"


def keys_of(pointer: str) -> tuple[str, ...]:
    """The unescaped keys of a pointer."""
    return tuple(
        key.replace("~1", "/").replace("~0", "~") for key in pointer.split("/")[1:]
    )
