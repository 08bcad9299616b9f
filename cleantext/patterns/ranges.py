"""Character classes as ranges of code points, read from their inside.

`re` compiles a class in one to two milliseconds where it is large, and then has to be asked about each code point.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cleantext.spans import merge_spans

_BMP_SIZE: Final = 0x10000


@cache
def ranges_of(inside: str) -> tuple[tuple[int, int], ...]:
    """The half-open ranges of code points of the Basic Multilingual Plane that the character class `[inside]` matches, sorted and
    apart. Insides with `^` at their start, and with escapes other than of signs (`\\s`), are left to `re`."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(inside):
        first, at = _next(inside, at)
        last = first
        if inside.startswith("-", at) and at + 1 < len(inside):
            last, at = _next(inside, at + 1)
        if not first or not last:
            return searched_ranges(inside)
        if first < chr(_BMP_SIZE):
            found.append((ord(first), min(ord(last) + 1, _BMP_SIZE)))
    return tuple(merge_spans(found))


def _next(inside: str, at: int) -> tuple[str, int]:
    """The character that is written at `at`, "" if it is no single one or a sign of negation, and where the next one is."""
    character = inside[at]
    if character != "\\":
        return "" if character == "^" and at == 0 else character, at + 1
    escaped = inside[at + 1]
    return "" if escaped.isalnum() else escaped, at + 2


def searched_ranges(inside: str) -> tuple[tuple[int, int], ...]:
    """What `ranges_of` tells, for any inside: `re` is asked about each code point."""
    every = "".join(map(chr, range(_BMP_SIZE)))
    return tuple(match.span() for match in re.finditer(f"[{inside}]+", every))
