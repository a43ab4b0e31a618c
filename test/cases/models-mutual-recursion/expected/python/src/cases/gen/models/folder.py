# Generated from asyncapi.yaml by asyncwright. Do not edit.

from __future__ import annotations

from ..checks import folder as _folder
from ..runtime.payload.model import Payload


class Folder(Payload, check=_folder.is_folder, schema=_folder.folder_schema):
    items: list[Item]


# At the end, as these modules import this one.
from .item import Item  # noqa: E402
