"""Merges the edits of several rules into one sorted table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress
from typing import TypeVar

from cleantext.patterns.compiled import COMPILED
from cleantext.record.columns import Columns, Reason, as_list

_T = TypeVar("_T")

# Inserting into a list moves all that follows; sorting visits every edit. Below this share of edits, inserting is faster.
_MAX_INSERTED_SHARE = 0.05


def merge_tables(tables: Sequence[Columns]) -> tuple[Columns, Sequence[int] | None]:
    """The edits of all `tables`, sorted by start, and the rank of each edit: the number of its table.

    At the same start, the shorter span comes first, so an insertion before all. A single table of disjoint edits needs no
    ranks: they are None.
    """
    if len(tables) == 1 and tables[0].are_disjoint():
        return tables[0], None
    sizes = [len(table.starts) for table in tables]
    main = sizes.index(max(sizes))
    if sum(sizes) - sizes[main] <= _MAX_INSERTED_SHARE * sizes[main] and tables[main].are_disjoint():
        return _insert(tables, main)
    if COMPILED and all(table.are_disjoint() for table in tables):
        return merge_disjoint(tables)
    joined = Columns.joined(tables)
    order = _sorted_places(as_list(joined.starts), as_list(joined.ends))
    ranks: list[int] = []
    for rank, number in enumerate(sizes):
        ranks += [rank] * number
    return joined.chosen(order), [ranks[place] for place in order]


def _sorted_places(starts: list[int], ends: list[int]) -> list[int]:
    """The places of edits, sorted by start, then by length; ties stay in order."""
    size = len(starts)
    longest = 1 + max([ends[place] - starts[place] for place in range(size)])
    # Start, length and place as one number, since numbers are sorted fastest.
    keys = [(starts[place] * longest + ends[place] - starts[place]) * size + place for place in range(size)]
    keys.sort()
    return [key % size for key in keys]


def merge_disjoint(tables: Sequence[Columns]) -> tuple[Columns, Sequence[int]]:
    """`merge_tables` for tables that are each sorted and disjoint, one after another: faster than sorting if this is compiled."""
    starts: list[int] = []
    ends: list[int] = []
    replacements: list[str] = []
    reasons: list[Reason] = []
    ranks: list[int] = []
    order: list[int] = []  # places in these lists, sorted
    for rank, table in enumerate(tables):
        merged: list[int] = []
        left, right = 0, len(starts)
        starts += table.starts
        ends += table.ends
        replacements += table.replacements
        reasons += table.reasons
        ranks += [rank] * len(table.starts)
        size, full = len(order), len(starts)
        while left < size and right < full:
            place = order[left]
            if starts[place] < starts[right] or (starts[place] == starts[right] and ends[place] <= ends[right]):
                merged.append(place)
                left += 1
            else:
                merged.append(right)
                right += 1
        merged += order[left:]
        merged += range(right, full)
        order = merged
    return (
        Columns(
            [starts[place] for place in order],
            [ends[place] for place in order],
            [replacements[place] for place in order],
            [reasons[place] for place in order],
        ),
        [ranks[place] for place in order],
    )


def _insert(tables: Sequence[Columns], main: int) -> tuple[Columns, Sequence[int]]:
    """`merge_tables` for tables with few edits besides those of `main`: each is inserted into it."""
    base = tables[main]
    starts, ends, replacements, reasons = list(base.starts), list(base.ends), list(base.replacements), list(base.reasons)
    ranks = [main] * len(starts)
    for number, table in enumerate(tables):
        if number == main:
            continue
        for start, end, replacement, reason in table.rows():
            place = bisect_left(starts, start)
            while place < len(starts) and (starts[place], starts[place] < ends[place], ranks[place]) < (
                start,
                start < end,
                number,
            ):
                place += 1
            starts.insert(place, start)
            ends.insert(place, end)
            replacements.insert(place, replacement)
            reasons.insert(place, reason)
            ranks.insert(place, number)
    return Columns(starts, ends, replacements, reasons), ranks


def without_edits(table: Columns, places: set[int]) -> Columns:
    """`table` without the edits at `places`."""
    lost = sorted(places, reverse=True)
    stays: list[bool] = []
    if len(lost) > _MAX_INSERTED_SHARE * len(table.starts):
        stays = [True] * len(table.starts)
        for place in lost:
            stays[place] = False
    return Columns(
        _without(table.starts, lost, stays),
        _without(table.ends, lost, stays),
        _without(table.replacements, lost, stays),
        _without(table.reasons, lost, stays),
    )


def _without(column: Sequence[_T], lost: Sequence[int], stays: Sequence[bool]) -> list[_T]:
    """`column` without the places `lost`, the last first; those that stay are marked in `stays` if many are lost."""
    if stays:
        return list(compress(column, stays))
    kept = list(column)
    for place in lost:
        del kept[place]
    return kept
