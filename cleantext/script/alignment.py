"""From two texts, before and after conversion, to the changes between them. Both ways are linear in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, count
from operator import ne

from cleantext.patterns.compiled import COMPILED

Change = tuple[int, int, str]
"""`before[start:end]` becomes the string."""

# Regional words are short (計算機科學 is long); past this distance two texts are taken not to meet again in the clause.
_WINDOW = 12
_MARKS = re.compile(r"[\s，。！？；：、…—“”‘’「」『』《》（）,.!?;:()]+")


def changed_spans(before: str, after: str) -> tuple[list[int], list[int]]:
    """The maximal runs of changed characters: their starts, and their ends. Raises ValueError unless the lengths are the same."""
    if len(before) != len(after):
        raise ValueError("texts of different length cannot be compared place by place")
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
    """The maximal runs of changed characters, each with what it becomes. Raises ValueError unless the lengths are the same."""
    return ((start, end, after[start:end]) for start, end in zip(*changed_spans(before, after), strict=True))


def aligned_words(before: str, characters: str, after: str) -> Iterator[Change]:
    """The changes from `before` to `after`, whose words may differ in length.

    `characters` is `before` converted character by character, as long as `before`: where `after` is like it, the texts
    stand side by side. Raises ValueError unless `before` and `characters` have the same length.
    """
    if len(before) != len(characters):
        raise ValueError("the conversion by characters changed the length")
    place = 0
    for left, right in _clauses(characters, after):
        if left == right:
            changes = aligned(before[place : place + len(left)], right)
        else:
            changes = _clause_changes(before[place : place + len(left)], left, right)
        yield from ((place + start, place + end, text) for start, end, text in changes)
        place += len(left)


def _clauses(left: str, right: str) -> Iterator[tuple[str, str]]:
    """Both texts cut at their marks, as pairs of clauses; in one piece where their marks differ."""
    marks, others = list(_MARKS.finditer(left)), list(_MARKS.finditer(right))
    if [mark.group() for mark in marks] != [mark.group() for mark in others]:
        yield left, right
        return
    start = begin = 0
    for mark, other in zip(marks, others, strict=True):
        yield left[start : mark.end()], right[begin : other.end()]
        start, begin = mark.end(), other.end()
    yield left[start:], right[begin:]


def _clause_changes(before: str, left: str, right: str) -> Iterator[Change]:
    """Walk `left` and `right` side by side; where they part, take the nearest place where they meet again."""
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
    """How many characters of each to pass over until two characters, or the ends, are the same again."""
    for distance in range(1, 2 * _WINDOW):
        for skipped in range(max(0, distance - _WINDOW), min(distance, _WINDOW) + 1):
            a, b = i + skipped, j + distance - skipped
            if a > len(left) or b > len(right):
                continue
            if left[a : a + 2] == right[b : b + 2] and (left[a : a + 1] or (a == len(left) and b == len(right))):
                return skipped, distance - skipped
    return len(left) - i, len(right) - j
