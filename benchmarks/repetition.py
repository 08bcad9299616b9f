"""Enough text to time: the same texts again and again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle


def repeated(texts: Sequence[str], megabytes: float) -> list[str]:
    """`texts` in turn until they are so many megabytes of UTF-8."""
    enough: list[str] = []
    size = 0
    for text in cycle(texts):
        enough.append(text)
        size += len(text.encode("utf-8"))
        if size >= megabytes * 1e6:
            break
    return enough
