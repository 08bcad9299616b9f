"""Two punctuation marks in a row: searched for once a page, for three rules."""

from __future__ import annotations

import re

from cleantext.patterns.classes import DOUBLED_MARKS
from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.membership import PLANE, members
from cleantext.rules import Page

_FIRST = "，,。、；："
# A pattern that begins with a plain character is searched for many times faster than one that begins with a class.
_TWO = [(first, re.compile(f"{first}(?=[{DOUBLED_MARKS}])")) for first in _FIRST]
# Not in a longer run, nor where the marks are spoken of: “。，”.
_PAIR = re.compile(
    "[。、；：](?:(?<=。)(?=[，,。、；])|(?<=、)(?=[，,。、；])|(?<=；)(?=[，,。；])|(?<=：)(?=[：，,]))(?<![，,。、；：！？“‘「『].)"
)


def two_marks(page: Page) -> list[int]:
    """The offsets of a comma, stop, 、, ； or ： with another mark right behind it: those at least that trigger the
    asking rule. Computed once a page."""
    return page.once(_two_marks)


def _two_marks(page: Page) -> list[int]:
    text = page.text
    if page.listed is None:
        return two_marks_of(text)
    return [at - 1 for at in page.listed if at and text[at] in DOUBLED_MARKS and text[at - 1] in _FIRST]


def two_marks_of(text: str, one_by_one: bool = COMPILED) -> list[int]:
    """What `two_marks` returns, for `text`. `one_by_one` and the searches return the same."""
    if not one_by_one:
        return sorted([match.start() for first, two in _TWO if first in text for match in two.finditer(text)])
    found: list[int] = []
    marks = members(DOUBLED_MARKS)
    end = len(text)
    for at in range(1, end, 2):  # one of two in a row is at an odd offset
        code = ord(text[at])
        if code < PLANE and marks[code]:
            before = ord(text[at - 1])
            if before < PLANE and marks[before] and text[at - 1] in _FIRST:
                found.append(at - 1)
            after = ord(text[at + 1]) if at + 1 < end else PLANE
            if after < PLANE and marks[after] and text[at] in _FIRST:
                found.append(at)
    return found


def mark_pairs(page: Page) -> list[int]:
    """The offsets of those of which the first is no comma, where one of the two can be too many. Computed once a page."""
    return page.once(_mark_pairs)


def _mark_pairs(page: Page) -> list[int]:
    return [at for at in two_marks(page) if _PAIR.match(page.text, at) is not None]
