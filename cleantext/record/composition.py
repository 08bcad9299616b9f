"""Composition of two layers: their edits as edits of the first layer's input.

The edits of both layers are compared on the text between them: the output of the first, which is the input of the second.
Edits that share no character there only need their offsets shifted; edits that overlap are fused. Shifting works on whole
columns, since nearly all edits are only shifted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, count, islice
from operator import add, itemgetter, le, lt, ne, sub
from typing import Protocol

from cleantext.record.columns import Reason, chosen_items

UndoableColumns = tuple[Sequence[int], Sequence[int], Sequence[str], Sequence[Reason], Sequence[str]]
"""The edits of a layer: starts, ends, replacements, reasons, removed text."""


class Composable(Protocol):
    """What is asked of a layer (see `edits.py`, which this module does not know)."""

    starts: Sequence[int]
    ends: Sequence[int]
    replacements: Sequence[str]
    reasons: Sequence[Reason]

    @property
    def removed(self) -> Sequence[str]: ...

    @property
    def output_spans(self) -> tuple[Sequence[int], Sequence[int]]: ...


def compose_columns(first: Composable, second: Composable) -> UndoableColumns:
    """The edits of one layer equivalent to `first` followed by `second`. Linear in their number, except for one sort."""
    pieces = _fuse_overlaps(_side_by_side(first, second))
    sizes = list(map(len, pieces.removed))
    drift = accumulate(map(sub, map(sub, pieces.ends, pieces.starts), sizes), initial=0)
    starts = list(map(sub, pieces.starts, drift))
    changes = list(map(ne, pieces.removed, pieces.put))
    columns = starts, list(map(add, starts, sizes)), pieces.put, pieces.reasons, pieces.removed
    return columns if all(changes) else tuple(list(compress(column, changes)) for column in columns)  # type: ignore[return-value]


@dataclass(slots=True)
class _Pieces:
    """The edits of both layers, in the order of the text between them.

    Spans are those of that text. `removed` is what the span replaces in the first layer's input, `put` what replaces it in
    the second layer's output. Columns, not objects: there may be 100,000s, and Python's garbage collector would visit each
    object again and again.
    """

    starts: list[int]
    ends: list[int]
    layers: list[int]
    removed: list[str]
    put: list[str]
    reasons: list[Reason]

    def columns(self) -> tuple[list[int], list[int], list[int], list[str], list[str], list[Reason]]:
        return self.starts, self.ends, self.layers, self.removed, self.put, self.reasons

    def fuse(self, first: int, last: int, reasons: dict[tuple[Reason, ...], Reason]) -> None:
        """Fuse the pieces `first` to `last`, which overlap, into piece `first`. The caller removes the others."""
        why = tuple(self.reasons[first : last + 1])
        if why not in reasons:
            reasons[why] = _join_reasons(why)
        self.reasons[first] = reasons[why]
        if last == first + 1 and self.starts[first] == self.starts[last] and self.ends[first] == self.ends[last]:
            # The usual case: the second layer replaced exactly what the first one had inserted.
            self.put[first] = self.put[last]
            return
        place = slice(first, last + 1)
        sides: tuple[list[_Side], list[_Side]] = ([], [])
        rows = zip(self.starts[place], self.ends[place], self.layers[place], self.removed[place], self.put[place], strict=True)
        for start, end, layer, removed, put in rows:
            sides[layer].append((start, end, put, removed) if layer else (start, end, removed, put))
        start, end = self.starts[first], max(self.ends[place])
        self.ends[first] = end
        self.removed[first] = "".join(_fill(start, end, *sides))
        self.put[first] = "".join(_fill(start, end, *sides[::-1]))


def _side_by_side(first: Composable, second: Composable) -> _Pieces:
    groups = 1 + max((group for group in map(itemgetter(3), first.reasons) if group is not None), default=-1)
    reasons = second.reasons if not groups else [_shift_group(reason, groups) for reason in second.reasons]
    first_starts, first_ends = first.output_spans
    starts, ends = [*first_starts, *second.starts], [*first_ends, *second.ends]
    # At the same offset, empty pieces come first, and the first layer before the second.
    keys = list(map(add, map(add, starts, starts), map(lt, starts, ends)))
    order = sorted(range(len(starts)), key=keys.__getitem__)
    return _Pieces(
        chosen_items(starts, order),
        chosen_items(ends, order),
        list(map(len(first.starts).__le__, order)),
        chosen_items([*first.removed, *second.removed], order),
        chosen_items([*first.replacements, *second.replacements], order),
        chosen_items([*first.reasons, *reasons], order),
    )


def _shift_group(reason: Reason, by: int) -> Reason:
    return reason if reason.group is None else reason._replace(group=reason.group + by)


def _fuse_overlaps(pieces: _Pieces) -> _Pieces:
    """`pieces` with each set of overlapping pieces fused into one. Modifies its argument."""
    reach = list(accumulate(pieces.ends, max))
    near = compress(count(1), map(le, islice(pieces.starts, 1, None), reach))
    meeting = [at for at in near if pieces.starts[at] < reach[at - 1] or _share_place(pieces, at)]
    if not meeting:
        return pieces
    kept = [True] * len(pieces.starts)
    reasons: dict[tuple[Reason, ...], Reason] = {}
    for first, last in _runs(meeting):
        pieces.fuse(first - 1, last, reasons)
        kept[first : last + 1] = [False] * (last + 1 - first)
    return _Pieces(*(list(compress(column, kept)) for column in pieces.columns()))  # type: ignore[arg-type]


def _share_place(pieces: _Pieces, at: int) -> bool:
    """Whether piece `at` and the one before it belong to different layers and are empty at the same offset."""
    bounds = {pieces.starts[at - 1], pieces.ends[at - 1], pieces.starts[at], pieces.ends[at]}
    return len(bounds) == 1 and pieces.layers[at - 1] != pieces.layers[at]


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last number of each run of consecutive `numbers`."""
    first = last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            yield first, last
            first = number
        last = number
    yield first, last


def _join_reasons(reasons: Sequence[Reason]) -> Reason:
    reasons = list(dict.fromkeys(reasons))
    if len(reasons) == 1:
        return reasons[0]
    rules = tuple(dict.fromkeys(rule for reason in reasons for rule in reason.rules))
    evidence = "; ".join(dict.fromkeys(reason.evidence for reason in reasons))
    group = next((reason.group for reason in reasons if reason.group is not None), None)
    confidence = min(reason.confidence for reason in reasons)
    return reasons[0]._replace(rules=rules, evidence=evidence, confidence=confidence, group=group)


_Side = tuple[int, int, str, str]
"""A piece as one layer sees it: start and end in the text between the layers, the text on the layer's other side, the text
between."""


def _fill(start: int, end: int, takes: Sequence[_Side], rest: Sequence[_Side]) -> Iterator[str]:
    """The text on the other side of the layer `takes` for `start:end` of the text between.

    Where `takes` has no piece, the text between is unchanged; it is read from the pieces of the other layer, `rest`.
    """
    at = 0  # the first piece of `rest` that can extend beyond `start`
    for low, high, far, _ in [*takes, (end, end, "", "")]:
        while at < len(rest) and rest[at][1] <= start:
            at += 1
        for other_low, other_high, _, between in islice(rest, at, None):
            if other_low >= low:
                break
            yield between[max(start - other_low, 0) : min(low, other_high) - other_low]
        yield far
        start = high
