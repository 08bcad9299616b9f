"""Word features of a reading: how many words of one character it has, and how strongly its characters attract each other."""

from __future__ import annotations

import re
from functools import lru_cache

from cleantext import lexicon
from cleantext.patterns.classes import COMMON_HAN

MAX_COHESION = 3.0  # nats; a stronger attraction is no further evidence
MAX_WORD = 4  # characters of the longest word considered
CACHED_PAIRS = 1 << 15
_HAN = re.compile(f"[{COMMON_HAN}]+")


def alone(text: str) -> int:
    """The number of characters of `text` that are words by themselves in its likeliest division into words."""
    return sum(map(_alone, _HAN.findall(text)))


@lru_cache(maxsize=1 << 12)
def _alone(stretch: str) -> int:
    return sum(end - start == 1 for start, end in lexicon.divide(stretch, MAX_WORD))


@lru_cache(maxsize=CACHED_PAIRS)
def closeness(first: str, second: str) -> float:
    """The pointwise mutual information (nats) of two adjacent characters, up to `MAX_COHESION`."""
    return min(MAX_COHESION, lexicon.transition(first, second) + lexicon.rarity(second))
