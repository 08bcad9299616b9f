"""The likeliest division of a text into words, each drawn independently by its frequency (a unigram model)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from math import inf, log

from cleantext.lexicon.words import LONGEST, total_frequency, word_lengths

UNSEEN_CHARACTER = 0.1  # count of a character that is not a word
UNSEEN_WORD = 0.5  # count of a word whose frequency is 0
SHORT = 4  # code points of a short word; nearly all words are
CACHED, CACHED_LONG = 1 << 15, 1 << 13  # texts of up to `SHORT` and `LONGEST` code points whose words are cached
MAX_RUN = 400  # code points; `divide` divides longer texts piece by piece, to bound memory


def divide(text: str, longest: int = LONGEST) -> list[tuple[int, int]]:
    """The half-open spans (code points) of the words of `text`, in order; together they are all of `text`.

    Traditional or Simplified. Linear in the text. Words of more than `longest` code points are not considered; up to `SHORT`,
    look-ups are cached, which is faster for many texts that differ little.
    """
    words: list[tuple[int, int]] = []
    for start in range(0, len(text), MAX_RUN):
        spans, _ = likeliest_division(text[start : start + MAX_RUN], longest)
        words += [(start + first, start + end) for first, end in spans] if start else spans
    return words


def likeliest_division(text: str, longest: int = LONGEST) -> tuple[list[tuple[int, int]], float]:
    """The spans of the words of a short `text`, as `divide` has them, and the log probability (nats) of that division."""
    best, last_starts = _likeliest(text, longest)
    spans: list[tuple[int, int]] = []
    end = len(text)
    while end:
        spans.append((last_starts[end], end))
        end = last_starts[end]
    spans.reverse()
    return spans, best[-1]


def segment_log_probability(text: str) -> float:
    """The log probability (nats) of the likeliest division of `text` into words. 0.0 for an empty text."""
    return _likeliest(text, LONGEST)[0][-1]


def _likeliest(text: str, longest: int) -> tuple[list[float], list[int]]:
    """For each offset: the log probability of the likeliest division up to there, and the start of its last word."""
    words_of = _short_words if longest <= SHORT else _words
    best = [0.0, *[-inf] * len(text)]
    last_starts = [0] * (len(text) + 1)
    for start in range(len(text)):
        so_far = best[start]
        for length, log_probability in words_of(text[start : start + longest]):
            score = so_far + log_probability
            if score > best[start + length]:
                best[start + length], last_starts[start + length] = score, start
    return best, last_starts


@lru_cache(maxsize=CACHED_LONG)  # texts that differ in one place have the words behind it in common
def _words(text: str) -> Sequence[tuple[int, float]]:
    return _read_words(text)


def _read_words(text: str) -> Sequence[tuple[int, float]]:
    """The length (code points) and the log probability of each word that `text` begins with; its first character is one."""
    total = _log_total()
    words = [(length, log(count or UNSEEN_WORD) - total) for length, count in word_lengths(text, 0)]
    if not words or words[0][0] != 1:
        words.append((1, log(UNSEEN_CHARACTER) - total))
    return words


@lru_cache(maxsize=CACHED)
def _short_words(text: str) -> Sequence[tuple[int, float]]:
    return _read_words(text)


@cache
def _log_total() -> float:
    return log(total_frequency())
