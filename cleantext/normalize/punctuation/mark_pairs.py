"""Two punctuation marks in a row: searched for once a page, for three rules."""

from __future__ import annotations

import re
from typing import Final

from cleantext.patterns.classes import DOUBLED_MARKS
from cleantext.rules import Page

_FIRST: Final = "，,。、；："
# Not in a longer run, nor where the marks are spoken of: “。，”.
_PAIR: Final = re.compile(
    "[。、；：](?:(?<=。)(?=[，,。、；])|(?<=、)(?=[，,。、；])|(?<=；)(?=[，,。；])|(?<=：)(?=[：，,]))"
    "(?<![，,。、；：！？“‘「『].)"
)


def two_marks(page: Page) -> list[int]:
    """The offsets of a comma, stop, 、, ； or ： with another mark right behind it: those at least that trigger the
    asking rule. Computed once a page."""
    return page.once(_two_marks)


def _two_marks(page: Page) -> list[int]:
    text = page.text
    return [at - 1 for at in page.places(DOUBLED_MARKS) if at and text[at - 1] in _FIRST]


def mark_pairs(page: Page) -> list[int]:
    """The offsets of those of which the first is no comma, where one of the two can be too many. Computed once a page."""
    return page.once(_mark_pairs)


def _mark_pairs(page: Page) -> list[int]:
    return [at for at in two_marks(page) if _PAIR.match(page.text, at) is not None]
