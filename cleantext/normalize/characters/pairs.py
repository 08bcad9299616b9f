"""Pairs of brackets of one kind around Han, on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from cleantext.normalize.classes import HAN

_LONGEST = 300  # code points between partners; as for folded brackets
_HAN = re.compile(f"[{HAN}]")


def han_pairs(text: str, brackets: str, partners: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """The places of both brackets of each pair in `text` that holds Han and no other bracket of its kind.

    `brackets` is the inside of a class of all of them, `partners` the closing one of each opening one.
    """
    opened: dict[str, int] = {}
    for match in _stop(brackets).finditer(text):
        mark, at = match[0], match.start()
        if mark in "\n\r\u2028\u2029":
            opened.clear()
        elif mark in partners:
            opened[partners[mark]] = at
        elif mark in opened:
            start = opened.pop(mark)
            if at - start <= _LONGEST and _HAN.search(text, start, at):
                yield start, at


@cache
def _stop(brackets: str) -> re.Pattern[str]:
    return re.compile(f"[{brackets}\n\r\u2028\u2029]")
