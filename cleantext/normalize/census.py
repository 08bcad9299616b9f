"""What a page is made of, counted in one pass over its characters: habit and language need all of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from cleantext.normalize.places import SHORT
from cleantext.patterns.classes import HANGUL, KANA_LETTERS
from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.membership import PLANE, members
from cleantext.rules import Page

if TYPE_CHECKING:
    from mypy_extensions import i64  # an int; compiled, one of the machine

FULL_WIDTH = "，；：！？（）"  # punctuation that has an ASCII form

_SPARSE = 40  # in other pages, half-width marks are rarer than one in `_SPARSE` code points

_KANA: Final = 1
_HANGUL: Final = 2
_FULL: Final = 3
_ASCII: Final = 4


class Census:
    """
    marks           the sorted offsets of `, ; : ! ? ( ) . ~`
    kana, hangul    the sorted offsets of these letters
    has_full_width  whether there is punctuation of `FULL_WIDTH`
    """

    __slots__ = ("hangul", "has_full_width", "kana", "marks")

    def __init__(self, marks: list[int], kana: list[int], hangul: list[int], has_full_width: bool) -> None:
        self.marks, self.kana, self.hangul, self.has_full_width = marks, kana, hangul, has_full_width


def census(page: Page) -> Census | None:
    """The census of `page`, taken once. None for a long page with few marks, or if this is not compiled: what is then asked for
    is searched for by itself, which is faster."""
    return page.once(_census) if COMPILED and (len(page.text) < SHORT or page.once(_has_many_marks)) else None


def _has_many_marks(page: Page) -> bool:
    """Whether the beginning of the page has so many half-width marks as a page whose marks were folded."""
    return sum([page.text.count(mark, 0, SHORT) for mark in ",;:()."]) * _SPARSE > SHORT


def _census(page: Page) -> Census:
    return census_of(page.text)


def census_of(text: str) -> Census:
    """The census of `text`."""
    kinds = _kinds()
    marks: list[int] = []
    kana: list[int] = []
    hangul: list[int] = []
    has_full_width = False
    at: i64
    code: i64
    kind: i64
    end: i64 = len(text)
    for at in range(end):
        code = ord(text[at])
        kind = kinds[code] if code < PLANE else 0
        if kind:
            if kind == _ASCII:
                marks.append(at)
            elif kind == _FULL:
                has_full_width = True
            elif kind == _KANA:
                kana.append(at)
            else:
                hangul.append(at)
    return Census(marks, kana, hangul, has_full_width)


@cache
def _kinds() -> bytes:
    """For each code point of the Basic Multilingual Plane, what it is to a census; 0 if it does not count."""
    found = bytearray(PLANE)
    for kind, inside in ((_KANA, KANA_LETTERS), (_HANGUL, HANGUL), (_FULL, FULL_WIDTH), (_ASCII, ",;:!?().~")):
        for at, is_member in enumerate(members(inside)):
            if is_member:
                found[at] = kind
    return bytes(found)
