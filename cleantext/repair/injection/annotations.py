"""Annotations: a reading in brackets behind a character, 發(fā)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, islice
from operator import add, itemgetter
from typing import NamedTuple

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
LETTERS = f"a-z{TONED}üêɡɑ"
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# Begins with the bracket, so that it is searched for fast; the character before it is looked at afterwards.
ANNOTATION = re.compile(rf"\((?<=[{HAN}]\()([{LETTERS}]{{1,6}})\)")
WIDE = re.compile(rf"（(?<=[{HAN}]（)([{LETTERS}]{{1,6}})）")  # the page was made full-width afterwards
STRAY = re.compile(rf"\((?<=[@-~]\()[{LETTERS}]{{1,6}}\)")

Mark = str
"""A character and the reading behind it, in one string: 發fā."""

FIRST = itemgetter(0)


class Annotations(NamedTuple):
    """All annotations of a text, in columns: half-open spans, brackets included, and marks; `kept` is the text without."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    marks: Sequence[Mark] = ()
    kept: Sequence[str] = ()


def find_annotations(text: str, start: int = 0, end: int | None = None) -> Annotations:
    """The annotations in `text[start:end]`, in spans of `text`."""
    # There may be an annotation every ten characters: cut at all of them at once, and add up the lengths.
    part = text[start:end]
    pieces = ANNOTATION.split(part)
    if len(pieces) == 1 and "（" in part:
        pieces = WIDE.split(part)
    if len(pieces) == 1:
        return Annotations()
    kept, readings = pieces[0::2], pieces[1::2]
    sizes = [len(reading) + 2 for reading in readings]
    starts = list(accumulate(map(add, sizes, map(len, islice(kept, 1, None))), initial=start + len(kept[0])))
    del starts[-1]
    return Annotations(starts, list(map(add, starts, sizes)), list(map(add, map(_LAST, kept[:-1]), readings)), kept)


_LAST = itemgetter(-1)
