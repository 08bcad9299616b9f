"""Single odd characters that may be mojibake: those in a run of rare characters, none of them familiar (政測詢撮胍𡐤璃狟).

A few misread characters, or UTF-16, of which most become ASCII, often have one odd character only. Of some 500 of these in a
million characters of good text 80 stand in such a run, and 11 of them are strangers to the characters beside them; in mojibake
nine in ten are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from cleantext.lexicon.characters import chinese
from cleantext.patterns.membership import PLANE
from cleantext.repair.mojibake.suspects.familiar import is_accounted_for_alone

RUN: Final = 5  # rare characters on end
_CHANCE: Final = 5000
"""Code points of a text for each such character from which on they are none. Good text has one in 50,000."""
_COMMON: Final = -7.5  # the log probability of a character from which it is no rare one: some 600


@cache
def _common() -> bytes:
    """For each code point of the Basic Multilingual Plane, 1 if it is in no such run: a character common in Chinese, a digit, a
    space, a line end. ASCII letters can be in one."""
    common = [each for each, share in chinese().singles.items() if share > _COMMON and "\u3000" <= each <= "\uffff"]
    table = bytearray(PLANE)
    for character in ("\n", " ", *"0123456789", *common):
        table[ord(character)] = 1
    return bytes(table)


def lone_odd(text: str, odd_at: Sequence[int]) -> list[int]:
    """Those of the odd characters at `odd_at` that stand in a run of rare ones, and do not belong to what is beside them."""
    if not odd_at:
        return []
    common = _common()
    return [at for at in odd_at if _is_in_run(text, at, common) and not is_accounted_for_alone(text, at)]


def may_be_by_chance(text: str, count: int) -> bool:
    """Whether `text` has so few of these characters, `count`, for its length that they are as well those of good text."""
    return count * _CHANCE < len(text)


def _is_in_run(text: str, at: int, common: bytes) -> bool:
    """Whether the character at `at` stands in a run of rare characters."""
    first = last = at
    while first > 0 and at - first < RUN - 1 and not _is_common(text[first - 1], common):
        first -= 1
    while last + 1 < len(text) and last - first < RUN - 1 and not _is_common(text[last + 1], common):
        last += 1
    return last - first >= RUN - 1


def _is_common(character: str, common: bytes) -> bool:
    code = ord(character)
    return code < PLANE and common[code] > 0
