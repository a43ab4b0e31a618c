# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from typing import Literal

from pydantic import Field
from typing_extensions import deprecated

from ..checks import old_address as _old_address
from ..runtime.payload.alternatives import Omittable
from ..runtime.payload.model import Payload


@deprecated("The document advises against it.", category=None)
class OldAddress(
    Payload, check=_old_address.is_old_address, schema=_old_address.old_address_schema
):
    """Deprecated: the document advises against it."""

    kind: Literal["postal"] = Field(
        default="postal", deprecated="The document advises against it."
    )
    """Deprecated: the document advises against it."""
    street: str = Field(deprecated="The document advises against it.")
    """Deprecated: the document advises against it."""
    floor: Omittable[int] = Field(
        default=0, deprecated="The document advises against it."
    )
    """Counted from the street.

    Default: 0

    Deprecated: the document advises against it.
    """
