"""Words with their frequencies. Source: jieba's dictionary."""

from __future__ import annotations

from functools import cache
from math import exp, inf, log
from typing import TYPE_CHECKING

from cleantext.lexicon.tables import mapped, path
from cleantext.lexicon.variants import key

if TYPE_CHECKING:
    import marisa_trie

LONGEST = 16  # code points of the longest word kept
STEPS = 16  # a frequency is kept as the logarithm of one more, in so many steps a unit: to 3 %


def frequency(word: str) -> int:
    """How often `word` was counted, to 3 %; 0 where it is not a word. Traditional and simplified are one word."""
    place = _trie().get(key(word))
    return 0 if place is None else _frequency_at(place)


def word_lengths(text: str, start: int) -> list[tuple[int, int]]:
    """(length in code points, frequency) of all words that begin at `text[start]`, shortest first."""
    trie = _trie()
    words = trie.prefixes(key(text[start : start + LONGEST]))
    return [(len(word), _frequency_at(trie[word])) for word in words]


def words_beginning(prefix: str) -> list[str]:
    """All words that begin with `prefix`, of two code points or more, as keys (see `variants`), sorted."""
    return sorted(_trie().keys(key(prefix))) if len(prefix) > 1 else []


def segment_log_probability(text: str) -> float:
    """Natural log of the probability of the likeliest division of `text` into words, each drawn by its frequency.

    A character that begins no word counts as one that was seen less than once.
    """
    total = log(_total())
    unknown = log(0.1) - total
    best = [0.0, *[-inf] * len(text)]
    for start, so_far in enumerate(best[:-1]):
        so_far = best[start]
        best[start + 1] = max(best[start + 1], so_far + unknown)
        for length, count in word_lengths(text, start):
            best[start + length] = max(best[start + length], so_far + log(count or 0.5) - total)
    return best[-1]


@cache
def _trie() -> marisa_trie.Trie:
    import marisa_trie

    return marisa_trie.Trie().mmap(str(path("words.marisa")))


@cache
def _steps() -> memoryview:
    """For each word of the trie the step of its frequency."""
    return mapped("frequencies.bin")


_FREQUENCIES = [round(exp(step / STEPS)) - 1 for step in range(256)]


def _frequency_at(place: int) -> int:
    return _FREQUENCIES[_steps()[place]]


@cache
def _total() -> int:
    return sum(map(_FREQUENCIES.__getitem__, _steps()))
