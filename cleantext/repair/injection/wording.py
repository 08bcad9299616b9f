"""How a text divides into words, and which characters belong together: what chance readings lack."""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf, log

from cleantext import lexicon
from cleantext.patterns.classes import COMMON_HAN

LONGEST = 4  # characters of the longest word looked for
KEPT = 1 << 15
UNKNOWN = 0.1  # times that a character was seen which begins no word
WHOLE = 17.9  # natural logarithm of how often all words were counted
CLOSEST = 3.0  # more than so much closer than chance is no more evidence, a natural logarithm
_HAN = re.compile(f"[{COMMON_HAN}]+")


def alone(text: str) -> int:
    """How many characters of `text` are words by themselves in its likeliest division into words."""
    return sum(map(_alone, _HAN.findall(text)))


@lru_cache(maxsize=1 << 12)
def _alone(stretch: str) -> int:
    costs = [0.0, *[inf] * len(stretch)]
    singles = [0] * len(costs)
    for start in range(len(stretch)):
        so_far, single = costs[start], singles[start]
        for length, cost in _words(stretch[start : start + LONGEST]):
            if so_far + cost < costs[start + length]:
                costs[start + length], singles[start + length] = so_far + cost, single + (length == 1)
    return singles[-1]


@lru_cache(maxsize=KEPT)
def _words(text: str) -> tuple[tuple[int, float], ...]:
    """The length and the cost of each word that `text` begins with, and of its first character."""
    known = {1: UNKNOWN} | {length: count or 0.5 for length, count in lexicon.word_lengths(text, 0)}
    return tuple((length, WHOLE - log(count)) for length, count in known.items())


@lru_cache(maxsize=KEPT)
def closeness(first: str, second: str) -> float:
    """How much oftener `second` follows `first` than by chance, a natural logarithm, up to `CLOSEST`."""
    return min(CLOSEST, lexicon.transition(first, second) + lexicon.rarity(second))
