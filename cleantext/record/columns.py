"""Edits in columns, as rules write them, and how they are applied to a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple, TypeVar

from cleantext.patterns.compiled import COMPILED

_T = TypeVar("_T")
_FEW: Final = 8  # strings among which one is found faster in a list than in a set


class Reason(NamedTuple):
    """Why an edit was made. A rule uses one constant `Reason` for all edits with the same evidence."""

    rules: tuple[str, ...]
    evidence: str
    confidence: float = 1.0
    group: int | None = None


Row = tuple[int, int, str, Reason]
"""An edit as a rule writes it: start, end, replacement, reason."""


class Columns:
    """Edits in columns, for rules that make thousands of them. Several tables may share a column, so none is ever changed."""

    __slots__ = ("ends", "reasons", "replacements", "starts")

    def __init__(
        self, starts: Sequence[int], ends: Sequence[int], replacements: Sequence[str], reasons: Sequence[Reason]
    ) -> None:
        self.starts, self.ends, self.replacements, self.reasons = starts, ends, replacements, reasons

    def __reduce__(self) -> tuple[object, ...]:
        return Columns, (self.starts, self.ends, self.replacements, self.reasons)

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Columns:
        """The edits `rows` in columns."""
        edits = list(rows)
        if not edits:
            return NO_EDITS
        return cls([row[0] for row in edits], [row[1] for row in edits], [row[2] for row in edits], [row[3] for row in edits])

    @classmethod
    def joined(cls, tables: Iterable[Columns]) -> Columns:
        """The edits of all `tables`, concatenated."""
        found = [table for table in tables if table.starts]
        if len(found) < 2:
            return found[0] if found else NO_EDITS
        return cls(
            list(chain.from_iterable(table.starts for table in found)),
            list(chain.from_iterable(table.ends for table in found)),
            list(chain.from_iterable(table.replacements for table in found)),
            list(chain.from_iterable(table.reasons for table in found)),
        )

    def rows(self) -> Iterator[Row]:
        """The edits as plain tuples (start, end, replacement, reason)."""
        return zip(self.starts, self.ends, self.replacements, self.reasons, strict=True)

    def distinct_replacements(self) -> list[str]:
        """The replacements, each once."""
        found: list[str] = []
        last = None
        for each in self.replacements:
            if each is last:
                continue
            last = each
            if each not in found:
                if len(found) == _FEW:
                    return list(dict.fromkeys(self.replacements))
                found.append(each)
        return found

    def are_disjoint(self) -> bool:
        """Whether the edits are sorted and do not overlap."""
        if COMPILED:
            return _disjoint(as_list(self.starts), as_list(self.ends))
        bounds = [0] * (2 * len(self.starts))
        bounds[::2], bounds[1::2] = self.starts, self.ends
        return bounds == sorted(bounds)  # sorting a sorted list is faster than comparing in Python

    def chosen(self, places: Sequence[int]) -> Columns:
        """The edits at `places`, in that order."""
        return Columns(
            chosen_items(self.starts, places),
            chosen_items(self.ends, places),
            chosen_items(self.replacements, places),
            chosen_items(self.reasons, places),
        )


def chosen_items(column: Sequence[_T], places: Sequence[int]) -> list[_T]:
    """The items of the column at `places`, in that order."""
    items = as_list(column)
    return [items[place] for place in as_list(places)]


def as_list(column: Sequence[_T]) -> list[_T]:
    """The column as a list, which compiled code reads fastest; a list itself, so not to be changed."""
    return column if isinstance(column, list) else list(column)


def _disjoint(starts: list[int], ends: list[int]) -> bool:
    at = 0
    for place in range(len(starts)):
        start, end = starts[place], ends[place]
        if start < at or end < start:
            return False
        at = end
    return True


NO_EDITS: Final = Columns((), (), (), ())


def splice(text: str, starts: Sequence[int], ends: Sequence[int], replacements: Sequence[str]) -> str:
    """`text` with each of the sorted, disjoint spans replaced."""
    if COMPILED:
        return _spliced(text, as_list(starts), as_list(ends), as_list(replacements))
    # Of the ways to slice a string many times in pure Python, a comprehension and a loop were measured to be the fastest.
    deletions = replacements.count("")
    if deletions * 8 > len(replacements) * 7:
        pieces = [text[start:end] for start, end in zip((0, *ends), (*starts, len(text)), strict=True)]
        if deletions < len(replacements):
            for place, replacement in enumerate(replacements):
                if replacement:
                    pieces[place] += replacement
        return "".join(pieces)
    pieces = []
    at = 0
    for start, end, replacement in zip(starts, ends, replacements, strict=True):
        pieces.append(text[at:start])
        pieces.append(replacement)
        at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _spliced(text: str, starts: list[int], ends: list[int], replacements: list[str]) -> str:
    pieces: list[str] = []
    at = 0
    for place in range(len(starts)):
        start = starts[place]
        if start > at:
            pieces.append(text[at:start])
        replacement = replacements[place]
        if replacement:
            pieces.append(replacement)
        at = ends[place]
    pieces.append(text[at:])
    return "".join(pieces)


def trimmed(start: int, before: str, after: str) -> tuple[int, int, str]:
    """The span and the text of the edit that puts `after` for the `before` that begins at `start`, without what the two have in
    common at their ends; an empty span and no text where they are the same."""
    head = _common_length(before, after)
    tail = _common_length(before[:head:-1], after[:head:-1]) if head < min(len(before), len(after)) else 0
    return start + head, start + len(before) - tail, after[head : len(after) - tail]


def _common_length(first: str, second: str) -> int:
    """How many characters the two have in common at their start."""
    for at, (ours, theirs) in enumerate(zip(first, second, strict=False)):
        if ours != theirs:
            return at
    return min(len(first), len(second))
