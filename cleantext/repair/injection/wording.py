"""Word features of a reading: how many words of one character it has, how likely its words are, and how strongly its
characters attract each other."""

from __future__ import annotations

import re
from functools import lru_cache

from cleantext import lexicon
from cleantext.patterns.classes import COMMON_HAN

MAX_COHESION = 3.0  # nats; a stronger attraction is no further evidence
MAX_WORD = 4  # characters of the longest word considered
CACHED_PAIRS = 1 << 15
_HAN = re.compile(f"[{COMMON_HAN}]+")


def words_cost(text: str, alone: float, likely: float) -> float:
    """The cost (nats) of the likeliest division of `text` into words: `alone` for each word of one character, and `likely`
    for each nat of its log probability."""
    cost = 0.0
    for stretch in _HAN.findall(text):
        single, log_probability = _division(stretch)
        cost += alone * single - likely * log_probability
    return cost


@lru_cache(maxsize=1 << 12)
def _division(stretch: str) -> tuple[int, float]:
    """The number of words of one character in the likeliest division of `stretch`, and its log probability."""
    words, log_probability = lexicon.likeliest_division(stretch, MAX_WORD)
    return sum(end - start == 1 for start, end in words), log_probability


@lru_cache(maxsize=CACHED_PAIRS)
def closeness(first: str, second: str) -> float:
    """The pointwise mutual information (nats) of two adjacent characters, up to `MAX_COHESION`."""
    return min(MAX_COHESION, lexicon.transition(first, second) + lexicon.rarity(second))
