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
from cleantext.repair.mojibake.familiar import is_accounted_for_alone

RUN: Final = 5  # rare characters on end
_COMMON: Final = -7.5  # the log probability of a character from which it is no rare one: some 600


@cache
def _common() -> frozenset[str]:
    """The characters that are in no such run: those common in Chinese, digits, spaces, line ends. ASCII letters can be in one."""
    common = [each for each, share in chinese().singles.items() if share > _COMMON and each >= "\u3000"]
    return frozenset(("\n", " ", *"0123456789", *common))


def lone_odd(text: str, odd_at: Sequence[int]) -> list[int]:
    """Those of the odd characters at `odd_at` that stand in a run of rare ones, and do not belong to what is beside them."""
    if not odd_at:
        return []
    common = _common()
    return [at for at in odd_at if _is_in_run(text, at, common) and not is_accounted_for_alone(text, at)]


def _is_in_run(text: str, at: int, common: frozenset[str]) -> bool:
    """Whether the character at `at` stands in a run of rare characters."""
    first = last = at
    while first > 0 and at - first < RUN - 1 and text[first - 1] not in common:
        first -= 1
    while last + 1 < len(text) and last - first < RUN - 1 and text[last + 1] not in common:
        last += 1
    return last - first >= RUN - 1
