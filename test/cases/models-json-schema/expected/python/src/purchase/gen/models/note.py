# Generated from schema.json by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import note as _note
from ..runtime.payload.model import RootPayload


class Note(RootPayload, check=_note.is_note, schema=_note.note_schema):
    """Used by nothing."""

    root: str | None
