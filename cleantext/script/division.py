"""The division of a run of Han into words, by the frequencies of the lexicon."""

from __future__ import annotations

from math import inf, log

UNKNOWN = 0.1  # for how many occurrences a character counts that begins no word
LONGEST_RUN = 400  # code points; a longer run is divided in pieces, so that memory stays small


def divide(text: str) -> list[tuple[int, int]]:
    """The half-open spans (code points) of the words of `text` in its likeliest division, each word drawn by its
    frequency; in order, and together all of `text`. Either script. Linear in the text."""
    words: list[tuple[int, int]] = []
    for start in range(0, len(text), LONGEST_RUN):
        words += ((start + left, start + right) for left, right in _divide_run(text[start : start + LONGEST_RUN]))
    return words


def _divide_run(text: str) -> list[tuple[int, int]]:
    from cleantext import lexicon

    total = log(60_000_000)  # of the same order as the sum of all frequencies; it is what one word more costs
    best, back = [0.0, *[-inf] * len(text)], [0] * (len(text) + 1)
    for start in range(len(text)):
        for length, count in [(1, 0), *lexicon.word_lengths(text, start)]:
            weight = best[start] + log(count or UNKNOWN) - total
            if start + length <= len(text) and weight > best[start + length]:
                best[start + length], back[start + length] = weight, start
    spans, end = [], len(text)
    while end:
        spans.append((back[end], end))
        end = back[end]
    return spans[::-1]
