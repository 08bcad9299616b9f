"""Annotations: a reading in brackets behind a character, 發(fā)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from operator import add, itemgetter
from typing import NamedTuple

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
LETTERS = f"a-z{TONED}üêɡɑ"
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# Begins with the bracket, so that it is searched for fast; the character before it is looked at afterwards.
ANNOTATION = re.compile(rf"(\((?<=[{HAN}]\()[{LETTERS}]{{1,6}}\))")
WIDE = re.compile(rf"(（(?<=[{HAN}]（)[{LETTERS}]{{1,6}}）)")  # the page was made full-width afterwards
STRAY = re.compile(rf"\((?<=[@-~]\()[{LETTERS}]{{1,6}}\)")

Mark = str
"""A character and the annotation behind it: 發(fā)."""

FIRST = itemgetter(0)
_LAST = itemgetter(-1)


def reading_of(mark: Mark) -> str:
    """The reading alone: fā."""
    return mark[2:-1]


class Annotations(NamedTuple):
    """All annotations of a text, in columns: half-open spans, brackets included, and marks; `kept` is the text without."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    marks: Sequence[Mark] = ()
    kept: Sequence[str] = ()


def find_annotations(text: str) -> Annotations:
    """The annotations in `text`."""
    # There may be an annotation every ten characters: cut at all of them at once, and add up the lengths.
    pieces = ANNOTATION.split(text)
    if len(pieces) == 1 and "（" in text:
        pieces = WIDE.split(text)
    if len(pieces) == 1:
        return Annotations()
    bounds = list(accumulate(map(len, pieces)))
    kept = pieces[0::2]
    return Annotations(bounds[0:-1:2], bounds[1::2], list(map(add, map(_LAST, kept[:-1]), pieces[1::2])), kept)
