"""What typed payloads are built on: reading, checking and writing JSON."""

from .errors import DecodeError, NumberRangeError, SdkError, ValidationError, Violation
from .interpret import interpret
from .model import Payload, RootPayload
from .parse_json import parse_json
from .print_json import print_json
from .schema import Schema

__all__ = [
    "DecodeError",
    "NumberRangeError",
    "Payload",
    "RootPayload",
    "Schema",
    "SdkError",
    "ValidationError",
    "Violation",
    "interpret",
    "parse_json",
    "print_json",
]
