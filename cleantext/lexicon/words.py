"""Words with their frequencies. Source: jieba's dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import exp
from typing import TYPE_CHECKING

from cleantext.lexicon.files import mapped, path
from cleantext.lexicon.variants import key

if TYPE_CHECKING:
    import marisa_trie

LONGEST = 16  # code points of the longest word in the list
STEPS = 16  # frequencies are stored as round(STEPS * ln(1 + frequency)), which is precise to 3 %


def frequency(word: str) -> int:
    """How often `word` was counted, to 3 %; 0 if it is not a word. Traditional and Simplified forms are the same word."""
    place = _trie().get(key(word))
    return 0 if place is None else _frequency_at(place)


def word_lengths(text: str, start: int) -> list[tuple[int, int]]:
    """(length in code points, frequency) of all words that begin at `text[start]`, the shortest first."""
    words = _trie().iter_prefixes_with_ids(key(text[start : start + LONGEST]))
    return [(len(word), _frequency_at(place)) for word, place in words]


def longest_words(text: str) -> Iterator[tuple[int, int]]:
    """The half-open spans (code points) of the words of `text` of two or more characters, by longest match from the left."""
    folded, prefixes = key(text), _trie().prefixes
    at = 0
    while at < len(folded):
        words = prefixes(folded[at : at + LONGEST])
        length = len(words[-1]) if words else 1
        if length > 1:
            yield at, at + length
        at += length


def words_beginning(prefix: str) -> list[str]:
    """All words that begin with `prefix`, as keys (see `variants`), sorted; none if `prefix` is shorter than two code
    points."""
    return sorted(_trie().keys(key(prefix))) if len(prefix) > 1 else []


@cache
def _trie() -> marisa_trie.Trie:
    import marisa_trie

    return marisa_trie.Trie().mmap(str(path("words.marisa")))


@cache
def _steps() -> memoryview:
    """The stored frequency of each word, by its number in the trie."""
    return mapped("frequencies.bin")


_FREQUENCIES = [round(exp(step / STEPS)) - 1 for step in range(256)]


def _frequency_at(place: int) -> int:
    return _FREQUENCIES[_steps()[place]]


@cache
def total_frequency() -> int:
    """The sum of the frequencies of all words."""
    return sum(map(_FREQUENCIES.__getitem__, _steps()))
