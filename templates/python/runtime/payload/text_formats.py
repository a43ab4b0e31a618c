"""Patterns of the formats that have no type of their own: RFC 1123, 2673, 4291, 3986, 5321, 6901."""

from __future__ import annotations

import re
from functools import cache

_LABEL = r"[0-9a-z](?:[0-9a-z-]{0,61}[0-9a-z])?"
_BYTE = r"(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])"
_GROUP = r"[0-9a-f]{1,4}"
_IPV4 = rf"(?:{_BYTE}\.){{3}}{_BYTE}"


def _ipv6() -> str:
    """RFC 4291, 2.2: eight groups, of which one run may be left out; the last two may be an IPv4 address."""

    def left(most: int) -> str:
        return "" if most == 0 else rf"(?:{_GROUP}(?::{_GROUP}){{0,{most - 1}}})?"

    last = rf"(?:{_GROUP}:{_GROUP}|{_IPV4})"
    right = [
        rf"{left(5 - count)}::(?:{_GROUP}:){{{count}}}{last}"
        for count in range(5, -1, -1)
    ]
    whole = [
        rf"(?:{_GROUP}:){{6}}{last}",
        *right,
        rf"{left(6)}::{_GROUP}",
        rf"{left(7)}::",
    ]
    return f"(?:{'|'.join(whole)})"


_IPV6 = _ipv6()
_CHARACTER = r"(?:[\w.~!$&'()*+,;=:@/-]|%[0-9a-f]{2})"
_REGISTERED = r"(?:[\w.~!$&'()*+,;=-]|%[0-9a-f]{2})*"
_USER = r"(?:(?:[\w.~!$&'()*+,;=:-]|%[0-9a-f]{2})*@)?"
_FUTURE = r"v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+"
# Two slashes are the start of an authority, which a path may not look like.
_AUTHORITY = rf"(?:(?!//)|//{_USER}(?:\[(?:{_IPV6}|{_FUTURE})\]|{_REGISTERED})(?::[0-9]*)?(?=[/?#]|\Z))"
_TAIL = rf"(?:\?(?:{_CHARACTER}|\?)*)?(?:\#(?:{_CHARACTER}|\?)*)?"
_LOCAL = r"[\w!#$%&'*+/=?^{|}~`-]+(?:\.[\w!#$%&'*+/=?^{|}~`-]+)*"
_POINTER = r"(?:/(?:[^~/]|~[01])*)*"

_PATTERNS = {
    "hostname": rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})*",
    "ipv4": _IPV4,
    "ipv6": _IPV6,
    "uri": rf"[a-z][a-z0-9+.-]*:{_AUTHORITY}{_CHARACTER}*{_TAIL}",
    "uri-reference": rf"(?:[a-z][a-z0-9+.-]*:|(?![^/?#]*:)){_AUTHORITY}{_CHARACTER}*{_TAIL}",
    "email": (
        rf"(?:{_LOCAL}|\"(?:[^\"\\]|\\.)+\")"
        rf"@(?:{_LABEL}(?:\.{_LABEL})*|\[(?:{_IPV4}|IPv6:{_IPV6})\])"
    ),
    "json-pointer": _POINTER,
    "relative-json-pointer": rf"(?:0|[1-9][0-9]*)(?:\#|{_POINTER})",
}


@cache
def text_format(name: str) -> re.Pattern[str] | None:
    """The pattern of a format that stays a text, when it is asserted: compiled when it is first asked for."""
    text = _PATTERNS.get(name)
    if text is None:
        return None
    return re.compile(text, re.ASCII | re.IGNORECASE | re.DOTALL)
