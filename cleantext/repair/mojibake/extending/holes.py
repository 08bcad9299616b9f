"""Characters that stay lost in a repaired span. An edit is split around each: its U+FFFD is left as it was, and flagged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleantext.edits import Columns, Row
from cleantext.repair.mojibake.codecs.forms import other_forms
from cleantext.repair.mojibake.codecs.losses import UNKNOWN
from cleantext.repair.mojibake.codecs.readers import Reader
from cleantext.repair.mojibake.codecs.small_letters import SMALL
from cleantext.repair.mojibake.garbage import HALF
from cleantext.repair.mojibake.windows.lattice import Step
from cleantext.repair.mojibake.windows.naming import Named

_QUESTION = "?"


class Hole(NamedTuple):
    """A lost character, with those that share a character of the mojibake with it.

    start, end   the half-open span of the text
    low, high    the same of the replacement of the whole edit
    candidates   for each U+FFFD, what it may have been, the likeliest first
    kept         the text has all of its bytes, so that it tells more than a U+FFFD
    """

    start: int
    end: int
    low: int
    high: int
    candidates: list[tuple[str, ...]]
    kept: bool = False


Holes = dict[tuple[int, int, str], list[Hole]]
"""The holes of edits (start, end, replacement)."""

Left = tuple[int, int, tuple[str, ...]]
"""The half-open span of a U+FFFD that is left, and its candidates."""


def holes_of(text: str, steps: list[Step], found: Named, ahead: int, first: int, start: int, reader: Reader) -> list[Hole]:
    """The holes of a repaired span of `text`, in order.

    `ahead`: the offset of the window; `first`, `start`: where the span began by the search, and where it does.
    """
    holes: list[Hole] = []
    place, low = first, first - start
    high = low
    candidates: list[tuple[str, ...]] = []
    for number, step in enumerate(steps):
        written = found.characters[number]
        high += len(written)
        if UNKNOWN in written:
            candidates += [found.candidates.get(number, ()) if each == 0 else () for each in range(written.count(UNKNOWN))]
        if step.end >= 0:  # a character of the text ends here, too
            if candidates:
                kept = reader is SMALL or _has_codes(text[place : ahead + step.end], reader)
                holes.append(Hole(place, ahead + step.end, low, high, candidates, kept))
                candidates = []
            place, low = ahead + step.end, high
    return holes


def _has_codes(seen: str, reader: Reader) -> bool:
    """Whether a hole is one character that lost nothing, but has several codes."""
    return bool(reader.again) and len(seen) == 1 and other_forms(reader)[seen] != b""


def lost_end(text: str, first: int, start: int, steps: Sequence[Step], found: Named) -> int | None:
    """How many steps of a repaired span are kept; None for all.

    Its last ones go where they are lost, and stand for characters that say so by no U+FFFD of their own, nor by a `?` behind the
    rest of their bytes that no other rule flags. `first`: where the span begins in its window; `start`: in the text.
    """
    number = len(steps)
    while number > 1 and found.characters[number - 1] == UNKNOWN:
        before, last = steps[number - 2].end, steps[number - 1].end
        lost = text[start - first + before : start - first + last] if min(before, last) >= 0 else UNKNOWN
        if UNKNOWN in lost or (lost[-1:] == _QUESTION and len(lost) > 1 and HALF.fullmatch(lost) is None):
            break
        number -= 1
    return number if number < len(steps) else None


def around_holes(text: str, edits: Columns, holes: Holes) -> tuple[Columns, list[Left]]:
    """`edits` of `text`, split around their holes, and each U+FFFD that is left. The parts of an edit are a group."""
    rows: list[Row] = []
    left: list[Left] = []
    for group, (start, end, replacement, reason) in enumerate(edits.rows()):
        found = [hole for hole in holes.get((start, end, replacement), ()) if start <= hole.start and hole.end <= end]
        if not found:
            rows.append((start, end, replacement, reason))
            continue
        together = reason._replace(group=group)
        at, done = start, 0  # where the next part begins, in the text and in the replacement
        for low, high, source, target, candidates in _cuts(text, replacement, found):
            if text[at:low] != replacement[done:source]:
                rows.append((at, low, replacement[done:source], together))
            if candidates is None:
                rows.append((low, high, replacement[source:target], together))
            else:
                left.append((low, high, candidates))
            at, done = high, target
        if text[at:end] != replacement[done:]:
            rows.append((at, end, replacement[done:], together))
    return Columns.of(rows), left


def _cuts(text: str, replacement: str, holes: Sequence[Hole]) -> Iterator[tuple[int, int, int, int, tuple[str, ...] | None]]:
    """Where to split an edit: a half-open span of the text, the same of the replacement, and the candidates of a U+FFFD that
    stands in both, or of a hole that is kept; None for another hole that the text has no U+FFFD for."""
    for hole in holes:
        if text.count(UNKNOWN, hole.start, hole.end) < len(hole.candidates):
            candidates = hole.candidates[0] if hole.kept and UNKNOWN not in text[hole.start : hole.end] else None
            yield hole.start, hole.end, hole.low, hole.high, candidates
            continue
        at, place = hole.start, hole.low
        for candidates in hole.candidates:
            at, place = text.index(UNKNOWN, at) + 1, replacement.index(UNKNOWN, place) + 1
            yield at - 1, at, place - 1, place, candidates
