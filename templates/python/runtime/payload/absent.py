"""What stands for a member that is not there."""

from __future__ import annotations

from typing import Final

#: No value of JSON: no check accepts it.
ABSENT: Final[object] = object()
