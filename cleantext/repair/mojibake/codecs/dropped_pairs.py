"""Recovers pairs of bytes that GBK does not define, where UTF-8 was decoded as GBK and each such pair was dropped or replaced.

GBK leaves about two thousand pairs to its users, and sites without private-use characters drop them. No such pair begins with
a byte that begins a Han in UTF-8. So either the last two bytes of a character are lost (的领 is E7 9A | 84 E9 | A2 86; the last
pair is undefined), or the last byte of one and the first of the next (它们 is E5 AE | 83 E4 | BB AC, before 充: AC E5).
Decoding continues after the pair, so that every gap is between two characters of the reader, and all other bytes are intact.

Losses of single bytes, as with Python's codec, are in losses.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cleantext.repair.mojibake.codecs.losses import MISSING, Guess, commonest
from cleantext.repair.mojibake.codecs.readers import HOLE, READERS, WALL, Reader
from cleantext.repair.mojibake.codecs.streams import data_behind
from cleantext.repair.mojibake.codecs.writers import UTF8
from cleantext.repair.mojibake.windows.promise import is_utf8

MOST = 160  # choices for a character of which two of three bytes are lost
SHOWN = 2.0  # nats: the cost of a dropped pair if another one is known to be dropped
TWICE = 2.0  # nats: the further cost of two dropped pairs in a row
_LEADS = (0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xEF)
_OF_HAN = range(0xE4, 0xEA)
_EURO = (0xA2, 0xE3)
_FOLLOWERS = range(0x80, 0xC0)
_STRAY = re.compile(rb"[\xe2-\xef][\x80-\xbf][\0?]?[\x80-\xbf]{2}(?![\x80-\xbf])")
_GAP = re.compile(rb"%b|[\xe4-\xe9](?=[\0?]?[\xe2-\xef])" % _STRAY.pattern)
GBK = READERS[0]


def gaps_of(values: Sequence[int], starts: Sequence[int], data: bytes, reader: Reader, shown: bool) -> Gaps | None:
    """Where pairs may be missing from the bytes of `reader`; None if that is not GBK.

    `starts` are the offsets of the reader's characters (streams.py), `data` the same bytes with NUL for a lost one. `shown`:
    some pairs are known to be missing elsewhere.
    """
    if reader is not GBK:
        return None
    sure = shown or _STRAY.search(data) is not None
    return Gaps(values, starts, sure or _GAP.search(data) is not None, sure)


def is_without_pairs(text: str) -> bool:
    """Whether `text` is UTF-8 decoded as GBK, and some pairs are clearly missing."""
    data = data_behind(text, GBK)
    return _STRAY.search(data) is not None and is_utf8(data)


class Gaps:
    """Where pairs of bytes may be missing. `shown`: two bytes of a character are; `sure`: single bytes cannot be."""

    def __init__(self, values: Sequence[int], starts: Sequence[int], shown: bool, sure: bool) -> None:
        self._values, self._starts, self._shown, self._sure = values, starts, shown, sure
        self._cost = SHOWN if shown else MISSING

    def at(self, at: int) -> Guess | None:
        """The choices for the character that begins at a byte, if a pair is missing after its first or second byte."""
        values, starts = (*self._values[at : at + 7], WALL, WALL, WALL, WALL), self._starts
        lead, last = values[0], at + len(values) - 5
        if not 0xE2 <= lead < 0xF0 or at >= last:
            return None
        if starts[at + 1] >= 0:
            hole = _is_hole(values[1])
            if lead in _OF_HAN and _is_first(values[1 + hole]):
                return Guess(_both_gone(lead), 1 + hole, 0.0 if hole else self._cost)
        elif _follows(values[1]) and starts[at + 2] >= 0:
            hole = _is_hole(values[2])
            known, following = _last_gone(lead, values[1]), values[2 + hole : 6 + hole]
            cost = 0.0 if hole else self._cost
            if _follows(following[0]) and _follows(following[1]) and not _follows(following[2]):
                return Guess(known, 4 + hole, cost, _first_gone(following[0], following[1]))
            if (
                length := 1 if following[0] == 0x80 else 2 if following[:2] == _EURO else 0
            ):  # a single byte 80, possibly decoded as a pair
                behind = following[length]
                if _follows(behind):
                    return Guess(known, 3 + hole + length, cost, _first_gone(0x80, behind))
                if _is_hole(behind) if hole else behind == WALL or 0 <= behind < 0x40:
                    return Guess(known, 2 + 2 * hole + length, cost, _but_one_gone(0x80))
            elif self._shown and _is_hole(following[0]) == hole and _is_first(following[hole]):
                return Guess(known, 2 + 2 * hole, cost + TWICE, _all_gone(), doubtful=not (hole or self._sure))
        return None


def _is_hole(value: int) -> bool:
    return value == HOLE or value == 0x3F


def _is_first(value: int) -> bool:
    return 0 <= value < 0x80 or 0xE2 <= value < 0xF0


def _follows(value: int) -> bool:
    return 0x80 <= value < 0xC0


@cache
def _is_undefined(first: int, second: int) -> bool:
    if first == 0x80:  # a byte by itself
        return False
    try:
        return not bytes((first, second)).decode(GBK.codecs[0])
    except UnicodeDecodeError:
        return True


@cache
def _both_gone(lead: int) -> str:
    """Characters of a lead byte whose other two bytes are an undefined pair."""
    return commonest([UTF8.unit([lead, *pair], 0)[0] for pair in _undefined()], MOST)


@cache
def _but_one_gone(second: int) -> str:
    """Characters of a second byte whose lead is the end of an undefined pair, and whose last byte is lost as well."""
    return commonest([each for third in _FOLLOWERS for each in _first_gone(second, third)])


@cache
def _all_gone() -> str:
    """Characters that end with an undefined pair."""
    return commonest([UTF8.unit([lead, *pair], 0)[0] for lead in _OF_HAN for pair in _undefined()], 2 * MOST)


@cache
def _undefined() -> Sequence[tuple[int, int]]:
    return [(first, second) for first in _FOLLOWERS for second in _FOLLOWERS if _is_undefined(first, second)]


@cache
def _last_gone(lead: int, second: int) -> str:
    """Characters of two bytes whose third is the start of an undefined pair."""
    found = (third for third in _FOLLOWERS if any(_is_undefined(third, lead) for lead in _LEADS))
    return commonest([UTF8.unit([lead, second, third], 0)[0] for third in found])


@cache
def _first_gone(second: int, third: int) -> str:
    """Characters of two bytes whose lead is the end of an undefined pair."""
    found = (lead for lead in _LEADS if any(_is_undefined(last, lead) for last in _FOLLOWERS))
    return commonest([UTF8.unit([lead, second, third], 0)[0] for lead in found])
