"""Finds annotations: pinyin in brackets behind a character, 發(fā)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from operator import add, itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.compiled import COMPILED
from cleantext.record.columns import splice

if TYPE_CHECKING:
    from mypy_extensions import i64  # an int; compiled, one of the machine

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
LETTERS = f"a-z{TONED}üêɡɑ"
# Begins with the bracket, since a leading literal is searched fast; the lookbehind checks the character before it.
ANNOTATION = re.compile(rf"(\((?<=[{COMMON_HAN}]\()[{LETTERS}]{{1,6}}\))")
WIDE = re.compile(rf"(（(?<=[{COMMON_HAN}]（)[{LETTERS}]{{1,6}}）)")  # on pages that were made full-width afterwards
_MAX_LETTERS: Final = 6
_BEYOND_LETTERS: Final = 0x1E40
_IS_LETTER: Final = bytes(re.match(f"[{LETTERS}]", chr(code)) is not None for code in range(_BEYOND_LETTERS))
STRAY = re.compile(rf"\((?<=[@-~]\()[{LETTERS}]{{1,6}}\)")

Mark = str
"""A marked character: the character with the annotation behind it, 發(fā)."""

FIRST = itemgetter(0)
_LAST = itemgetter(-1)


def reading_of(mark: Mark) -> str:
    """The pinyin alone: fā."""
    return mark[2:-1]


class Annotations(NamedTuple):
    """All annotations of a text, in columns.

    starts, ends  half-open spans, brackets included
    marks         each annotation with the character before it
    strays        spans of annotations behind an ASCII character, which may be half of a split one (half-width brackets only)
    """

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    marks: Sequence[Mark] = ()
    strays: Sequence[tuple[int, int]] = ()

    def removed_from(self, text: str) -> str:
        """`text`, whose annotations these are, without them. Strays are kept."""
        return splice(text, self.starts, self.ends, [""] * len(self.starts))


def find_annotations(text: str, one_by_one: bool = COMPILED) -> Annotations:
    """The annotations in `text`, found by a loop (`one_by_one`) or by a pattern, with identical results."""
    find = _one_by_one if one_by_one else _at_once
    found = find(text, "(", ")")
    if not found.starts and "（" in text:
        return find(text, "（", "）")._replace(strays=found.strays)
    return found


def _at_once(text: str, opening: str, _closing: str) -> Annotations:
    # There may be an annotation every ten characters, so split at all of them at once and add up the lengths.
    pieces = (ANNOTATION if opening == "(" else WIDE).split(text)
    strays = [match.span() for match in STRAY.finditer(text)] if text.count(opening) > len(pieces) // 2 else []
    if len(pieces) == 1:
        return Annotations(strays=strays)
    bounds = list(accumulate(map(len, pieces)))
    marks = list(map(add, map(_LAST, pieces[0:-1:2]), pieces[1::2]))
    return Annotations(bounds[0:-1:2], bounds[1::2], marks, strays)


def _one_by_one(text: str, opening: str, closing: str) -> Annotations:
    starts: list[int] = []
    ends: list[int] = []
    marks: list[Mark] = []
    strays: list[tuple[int, int]] = []
    letters = _IS_LETTER
    before: i64
    code: i64
    end: i64
    closes: i64 = ord(closing)
    size: i64 = len(text)
    at: i64 = text.find(opening, 1)
    while at >= 0:
        before = ord(text[at - 1])
        behind_han = 0x3400 <= before <= 0x9FFF
        if behind_han or 0x40 <= before <= 0x7E:
            end = at + 1
            while end < size and (code := ord(text[end])) < _BEYOND_LETTERS and letters[code]:
                end += 1
            if end < size and ord(text[end]) == closes and at + 1 < end <= at + 1 + _MAX_LETTERS:
                if behind_han:
                    starts.append(at)
                    ends.append(end + 1)
                    marks.append(text[at - 1 : end + 1])
                else:
                    strays.append((at, end + 1))
        at = text.find(opening, at + 1)
    return Annotations(starts, ends, marks, strays) if starts else Annotations(strays=strays)
