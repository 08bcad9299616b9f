"""Pairs of brackets, half-width or full-width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.normalize.context import READING, has_reading
from cleantext.normalize.emoticons import is_mouth
from cleantext.normalize.places import offsets_of

# Readings behind characters are passed over: whether they belong to the text is for repair.
_READING = re.compile(rf"\((?:{READING.pattern[2:]}|[a-z]{{1,6}}\))")
_LIST_NUMBER_BEFORE = re.compile(r"(?:^|\n)\s*\w{1,3}$")
_CLOSED_LINE = re.compile(r"[。！？!?；;]\s*\n")

_OPENING: Final = 0x28
_WIDE_OPENING: Final = 0xFF08
LONGEST = 300
"""Code points between partners at most; a parenthesis that fills more than a few sentences is more likely two odd ones."""


def bracket_pairs(text: str, places: list[int] | None = None) -> Iterator[tuple[int, int]]:
    """Offsets of the opening and closing bracket of each pair, in the order of the closing ones. `places` are the sorted
    offsets of the brackets to look at; without them, all."""
    places = offsets_of(text, "()（）") if places is None else places
    if has_reading(text):
        readings = {place for match in _READING.finditer(text) for place in (match.start(), match.end() - 1)}
        places = [place for place in places if place not in readings]
    opened: list[int] = []
    for at in places:
        code = ord(text[at])
        if code in (_OPENING, _WIDE_OPENING):
            if not is_mouth(text, at):
                opened.append(at)
            continue
        while opened and at - opened[-1] > LONGEST:
            opened.pop()
        if opened and _may_close(text, opened[-1], at):
            yield opened.pop(), at


def _may_close(text: str, start: int, end: int) -> bool:
    """Whether the bracket at `end` closes that at `start`, and is neither an emoticon's nor a list number's.

    Over a line end a pair holds only if the line was cut in mid-sentence.
    """
    if end - start > 2 and is_mouth(text, end):
        return False
    square = text.find("]", start, end)
    if square >= 0 and text.find("[", start, square) < 0:  # of half-open intervals: (0,1] and [0,1)
        return False
    if text.find("\n", start, end) < 0:
        return True
    return not _CLOSED_LINE.search(text, start, end) and not _LIST_NUMBER_BEFORE.search(text[max(end - 8, start) : end])


def with_partners(text: str, half: list[int]) -> list[int]:
    """The sorted offsets of the half-width brackets, which are these, and of those full-width ones that are near enough to have
    one for a partner."""
    found = half.copy()
    low, high = 0, -1
    for at in [*half, len(text) + 2 * LONGEST]:
        if at - LONGEST > high:
            for bracket in "（）":
                place = text.find(bracket, low, high + 1)
                while place >= 0:
                    found.append(place)
                    place = text.find(bracket, place + 1, high + 1)
            low = max(at - LONGEST, 0)
        high = at + LONGEST
    return sorted(found)
