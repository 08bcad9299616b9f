"""Whether readings stand behind whole words, as an author sets them, or inside words, as a program does."""

from __future__ import annotations

from cleantext import lexicon


def split_and_whole(text: str, marked: set[int]) -> tuple[int, int]:
    """Of the words of `text`, by the longest match, how many have some of their characters `marked`, and how many of two or
    more characters have all."""
    at = split = whole = 0
    while at < len(text):
        length = max((size for size, _ in lexicon.word_lengths(text, at)), default=1)
        inside = sum(place in marked for place in range(at, at + length))
        split += 0 < inside < length
        whole += 1 < length == inside
        at += length
    return split, whole
