# Generated from asyncapi.yaml by asyncwright. Do not edit.
"""The payloads. A module is imported when one of its names is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .old_address import OldAddress as OldAddress
    from .order import Order as Order

_MODULES: dict[str, str] = {
    "OldAddress": ".old_address",
    "Order": ".order",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name], __name__), name)


def __dir__() -> list[str]:
    return sorted(_MODULES)
