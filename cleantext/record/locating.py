"""Where a span of one side of a layer is on the other side."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Located(NamedTuple):
    """A half-open span on the other side of a record; `exact` is false where a bound fell inside a replacement, and the
    answer is then the smallest span known to hold what was asked for."""

    start: int
    end: int
    exact: bool


Spans = tuple[Sequence[int], Sequence[int]]


def map_span(start: int, end: int, here: Spans, there: Spans, wide: bool) -> Located:
    """Map `start:end` over the edits whose spans are `here` on this side and `there` on the other."""
    if wide:
        # An edit that is empty on this side, at the very edge, falls inside the answer.
        first, last = bisect_left(here[0], start), bisect_right(here[1], end)
        low, low_exact = _after(first - 1, start, here, there, inner=0)
        high, high_exact = _after(last - 1, end, here, there, inner=1)
        if last < len(here[0]) and here[0][last] < end:
            high, high_exact = there[1][last], False
        return Located(low, high, low_exact and high_exact)
    first, last = bisect_right(here[1], start), bisect_left(here[0], end)
    low, low_exact = _after(first - 1, start, here, there, inner=0)
    if first < len(here[0]) and here[0][first] < start:
        low, low_exact = there[0][first], False
    high, high_exact = _after(last - 1, end, here, there, inner=1)
    if low > high:  # an offset, or an empty span, at an edit that is empty on this side
        return Located(high, low, False)
    return Located(low, high, low_exact and high_exact)


def _after(edit: int, offset: int, here: Spans, there: Spans, inner: int) -> tuple[int, bool]:
    """The place of `offset`, which lies at or after the start of `edit`; inside it, the edit's start (0) or end (1)."""
    if edit < 0:
        return offset, True
    if here[1][edit] > offset:
        return there[inner][edit], False
    return there[1][edit] + offset - here[1][edit], True
