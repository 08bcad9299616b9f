"""Maps a span of a layer's input to its output, or back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Located(NamedTuple):
    """A half-open span on the other side of a record.

    `exact` is false if a bound fell inside a replacement; the span is then the smallest one known to hold the text.
    """

    start: int
    end: int
    exact: bool


class SpanColumns(NamedTuple):
    """The spans of a layer's edits on one side: sorted and disjoint."""

    starts: Sequence[int]
    ends: Sequence[int]


def map_span(start: int, end: int, here: SpanColumns, there: SpanColumns, wide: bool) -> Located:
    """Map `start:end` of one side of a layer to the other. `here` and `there` are the edits' spans on the two sides.

    With `wide`, the result includes an edit that is empty on this side and lies at `start` or `end`.
    """
    if wide:
        first, last = bisect_left(here.starts, start), bisect_right(here.ends, end)
        low, low_exact = _map_offset(start, first - 1, here, there, there.starts)
        high, high_exact = _map_offset(end, last - 1, here, there, there.ends)
        if last < len(here.starts) and here.starts[last] < end:
            high, high_exact = there.ends[last], False
        return Located(low, high, low_exact and high_exact)
    first, last = bisect_right(here.ends, start), bisect_left(here.starts, end)
    low, low_exact = _map_offset(start, first - 1, here, there, there.starts)
    if first < len(here.starts) and here.starts[first] < start:
        low, low_exact = there.starts[first], False
    high, high_exact = _map_offset(end, last - 1, here, there, there.ends)
    if low > high:  # an offset, or an empty span, at an edit that is empty on this side
        return Located(high, low, False)
    return Located(low, high, low_exact and high_exact)


def _map_offset(offset: int, edit: int, here: SpanColumns, there: SpanColumns, if_inside: Sequence[int]) -> tuple[int, bool]:
    """`offset` on the other side, and whether that is exact. `edit` is the last edit that starts before it, or -1.

    An offset inside the edit maps to its bound in `if_inside`, the starts or the ends of the other side.
    """
    if edit < 0:
        return offset, True
    if here.ends[edit] > offset:
        return if_inside[edit], False
    return there.ends[edit] + offset - here.ends[edit], True
