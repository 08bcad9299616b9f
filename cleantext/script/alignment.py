"""Finds the changes between a text before and after conversion, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, count
from operator import ne

from cleantext.patterns.compiled import COMPILED

Change = tuple[int, int, str]
"""(start, end, new): `before[start:end]` becomes `new`."""

# Regional words are short (計算機科學 is a long one). If two texts do not agree again within this many code points, they are
# taken to differ up to the end of the clause.
_WINDOW = 12
_PUNCTUATION = re.compile(r"[\s，。！？；：、…—“”‘’「」『』《》（）,.!?;:()]+")


def changed_spans(before: str, after: str) -> tuple[list[int], list[int]]:
    """The starts and the ends of the maximal runs of changed characters. Raises ValueError unless the lengths are equal."""
    if len(before) != len(after):
        raise ValueError("texts of different lengths cannot be compared character by character")
    places = _differing(before, after) if COMPILED else list(compress(count(), map(ne, before, after)))
    starts: list[int] = []
    ends: list[int] = []
    end = -1
    for place in places:
        if place != end:
            starts.append(place)
            ends.append(end)
        end = place + 1
    ends.append(end)
    return starts, ends[1:]


def _differing(before: str, after: str) -> list[int]:
    return [at for at in range(len(before)) if ord(before[at]) != ord(after[at])]


def aligned(before: str, after: str) -> Iterator[Change]:
    """The maximal runs of changed characters, each with its new text. Raises ValueError unless the lengths are equal."""
    return ((start, end, after[start:end]) for start, end in zip(*changed_spans(before, after), strict=True))


def aligned_words(before: str, characters: str, after: str) -> Iterator[Change]:
    """The changes from `before` to `after`, whose words may differ in length.

    `characters` is `before` converted character by character: it is as long as `before`, and equal to `after` except for
    regional words, so it shows which characters correspond. Raises ValueError unless `before` and `characters` have the
    same length.
    """
    if len(before) != len(characters):
        raise ValueError("conversion by characters changed the length")
    place = 0
    for left, right in _clauses(characters, after):
        if left == right:
            changes = aligned(before[place : place + len(left)], right)
        else:
            changes = _clause_changes(before[place : place + len(left)], left, right)
        yield from ((place + start, place + end, text) for start, end, text in changes)
        place += len(left)


def _clauses(left: str, right: str) -> Iterator[tuple[str, str]]:
    """Both texts split at punctuation, as pairs of clauses; unsplit if their punctuation differs."""
    marks, others = list(_PUNCTUATION.finditer(left)), list(_PUNCTUATION.finditer(right))
    if [mark.group() for mark in marks] != [mark.group() for mark in others]:
        yield left, right
        return
    start = begin = 0
    for mark, other in zip(marks, others, strict=True):
        yield left[start : mark.end()], right[begin : other.end()]
        start, begin = mark.end(), other.end()
    yield left[start:], right[begin:]


def _clause_changes(before: str, left: str, right: str) -> Iterator[Change]:
    """Compare `left` and `right` from the start; after each difference continue at the nearest place where they agree."""
    i = j = 0
    while i < len(left) or j < len(right):
        if left[i : i + 1] == right[j : j + 1]:
            if before[i] != right[j]:
                yield i, i + 1, right[j]
            i, j = i + 1, j + 1
            continue
        skipped, added = _meeting(left, i, right, j)
        yield i, i + skipped, right[j : j + added]
        i, j = i + skipped, j + added


def _meeting(left: str, i: int, right: str, j: int) -> tuple[int, int]:
    """How many characters of each text to skip until two characters in a row agree, or both texts end."""
    for distance in range(1, 2 * _WINDOW):
        for skipped in range(max(0, distance - _WINDOW), min(distance, _WINDOW) + 1):
            a, b = i + skipped, j + distance - skipped
            if a > len(left) or b > len(right):
                continue
            if left[a : a + 2] == right[b : b + 2] and (left[a : a + 1] or (a == len(left) and b == len(right))):
                return skipped, distance - skipped
    return len(left) - i, len(right) - j
