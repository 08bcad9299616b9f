"""Finds the parts of a window that are blends: GBK or Big5 decoded as Windows-1252, parts of it as UTF-8 (blending.py).

The most probable path is searched as in lattice.py, but over characters, since each may represent one of several byte
sequences; the state includes a lead byte that is waiting for its second byte. The text of the path is then evaluated again, by
three characters in a row (weighing.py). Linear in the length of the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

from cleantext.repair.mojibake.blends.blending import Move, cheap_moves, closing, moves, turning
from cleantext.repair.mojibake.codecs.writers import Writer
from cleantext.repair.mojibake.windows.judging import border, genuine, restored
from cleantext.repair.mojibake.windows.lattice import Segment, Step, traced

BEAM = 6  # states kept at an offset
NEAR = 12.0  # nats that a kept state may be behind the best one


_Moves = Callable[[int, str, Writer], Sequence[Move]]


class _State(NamedTuple):
    """A path so far: its value (nats), the waiting lead byte, its last character, where the stretch began, and its steps."""

    value: float
    pending: int
    character: str
    start: int
    path: Step | None


def blended_segments(
    text: str, after: str, costs: Sequence[float], writer: Writer, switch: float, cheap: bool = False
) -> list[Segment]:
    """The blends in `text`, which is followed by `after`; `costs` are those of good text up to each character.

    `cheap`: only with the bytes that are the likeliest for each character, which is enough to tell whether there is a blend.
    """
    best = [0.0] * (len(text) + 1)
    last: list[Segment | None] = [None] * (len(text) + 1)
    states: list[_State] = []
    for place in range(len(text) + 1):
        following = text[place] if place < len(text) else after
        if place:
            best[place] = max(best[place], best[place - 1])
        for state in states:
            end = closing(state.pending, writer)
            if end is None:
                continue
            written = end[0] or state.character
            gain = state.value - end[1] + costs[place] - border(following, text[place - 1])
            gain += genuine(text[place - 1], following) - genuine(written, following)
            if end[0]:
                gain -= restored(state.character, end[0])
            if gain > best[place]:
                path = Step(state.path, end[0], place) if end[0] else state.path
                last[place] = Segment(state.start, place, path, gain - best[state.start])
                best[place] = gain
        if place == len(text):
            break
        if following >= "\x80":
            before = text[place - 1] if place else "\n"
            states = [*states, _State(best[place] - costs[place] - switch - border(before, following), 0, before, place, None)]
        states = _advanced(states, following, writer, cheap_moves if cheap else moves)
    return list(traced(best, last))


def _advanced(states: Sequence[_State], character: str, writer: Writer, moved: _Moves) -> list[_State]:
    """The best states after one more character of the window, the best one first; of equal states the best."""
    found: dict[tuple[int, str], _State] = {}
    floor = -inf  # what is below is not kept: nothing that is written has a negative cost
    for value, pending, before, start, path in sorted(states, key=_value, reverse=True):
        if value < floor:
            break
        for written, left, cost in moved(pending, character, writer):
            ours, end = value - cost, before
            for each in written:
                if ours < floor:
                    break
                ours -= _cost(end, each)
                end = each
            if ours < floor:
                continue
            known = found.get((left, end))
            if known is None or ours > known.value:
                found[left, end] = _State(ours, left, end, start, Step(path, written, -1) if written else path)
        best = sorted([state.value for state in found.values()], reverse=True)[:BEAM]
        if best:
            floor = max(best[0] - NEAR, best[-1] if len(best) == BEAM else -inf)
    kept = sorted(found.values(), key=_value, reverse=True)[:BEAM]
    return [state for state in kept if state.value >= kept[0].value - NEAR]


@lru_cache(maxsize=1 << 16)
def _cost(before: str, character: str) -> float:
    return restored(before, character) + turning(before, character)


def _value(state: _State) -> float:
    return state.value
