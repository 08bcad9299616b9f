"""Finds the parts of a window that are mojibake of one chain, and their text: the most probable path.

A path goes through the characters of the window as they are and, inside a stretch of mojibake, through units of the writer.
Each step has a cost (judging.py), and so do the boundaries of a stretch. At a lost byte the path branches into what it can have
been (losses.py). Linear in the length of the window.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from heapq import nlargest
from typing import NamedTuple

from cleantext.repair.mojibake.dropped_pairs import Gaps, gaps_of
from cleantext.repair.mojibake.forms import readings
from cleantext.repair.mojibake.judging import border, genuine, restored
from cleantext.repair.mojibake.losses import Guess, Swallowing, guesses
from cleantext.repair.mojibake.readers import HOLE
from cleantext.repair.mojibake.streams import Stream, data_of
from cleantext.repair.mojibake.writers import UTF8, Writer

BEAM = 8  # states kept at an offset after a lost byte
BRANCHES = 3  # states that are continued through another lost byte
LEEWAY = 9.0  # nats that a new stretch may be behind: what follows can be so much likelier after an undamaged character
_LITTLE = 1e-9  # the cost of the second of two characters that lost a pair of bytes together: the first has the whole cost

_WHOLE = re.compile(rb"[\xe2-\xef][\x80-\xbf]{2}")


class Step(NamedTuple):
    """A repaired character; if it lost a byte, the characters it was chosen from, whether the byte left a trace, and those of
    the choices that are dearer."""

    before: Step | None
    character: str
    choices: str = ""
    traced: bool = True
    swallowing: Swallowing = ("", 0.0)


class State(NamedTuple):
    """A path so far: its value (nats), its last character, where the stretch began, and its last step."""

    value: float
    character: str
    start: int
    path: Step | None


class Segment(NamedTuple):
    """A half-open stretch of the window, its last step, and the nats by which it is likelier as mojibake than as it is."""

    start: int
    end: int
    path: Step | None
    gain: float

    def steps(self) -> list[Step]:
        """All steps in order."""
        steps: list[Step] = []
        step = self.path
        while step is not None:
            steps.append(step)
            step = step.before
        return steps[::-1]

    def spelled(self) -> str:
        """The repaired text."""
        return "".join(step.character for step in self.steps())


def segments(
    text: str, after: str, costs: Sequence[float], stream: Stream, writer: Writer, switch: float, drops: bool
) -> list[Segment]:
    """The stretches of `text`, followed by `after`, that are mojibake by `stream` and `writer`.

    `costs`: those of undamaged text up to each character. `switch`: the cost of any stretch, in nats. `drops`: the text has lost
    pairs of bytes that GBK does not define.
    """
    values, starts = stream.values, stream.starts
    size, wide = len(values), writer.codec.startswith("utf-16")
    sixteen = wide or stream.readers[0].codecs[0].startswith("utf-16")
    best = [0.0] * (len(text) + 1)  # the gain (nats) of the best path up to a character
    last: list[Segment | None] = [None] * (len(text) + 1)  # the stretch that ends there on the best path
    inside: list[dict[str, State] | None] = [None] * (size + 1)
    data = data_of(stream) if writer is UTF8 else b""
    inner = _inner(data)
    gaps = gaps_of(values, starts, data, stream.readers[0], drops) if data and len(stream.readers) == 1 else None
    done = 0
    for at in range(size + 1):
        place, states = starts[at], inside[at]
        if place >= 0:
            while done < place:
                done += 1
                best[done] = max(best[done], best[done - 1])
            if states:
                following = text[place] if place < len(text) else after
                state = _closing(states, following)
                gain = state.value + costs[place] - border(following, text[place - 1], wide)
                gain += genuine(text[place - 1], following) - genuine(state.character, following)
                if gain > best[place]:
                    last[place] = Segment(state.start, place, state.path, gain - best[state.start])
                    best[place] = gain
            if at < size and at not in inner and (values[at] >= 0x80 or values[at] == HOLE or (sixteen and values[at] >= 0)):
                before = text[place - 1] if place else "\n"
                fresh = State(best[place] - costs[place] - switch - border(before, text[place], wide), before, place, None)
                if not states:
                    states = {fresh.character: fresh}
                elif fresh.value > max(states.values()).value - LEEWAY:
                    states = {**states, fresh.character: max(fresh, states.get(fresh.character, fresh))}
        if states and at < size:
            _advance(states, inside, values, at, stream, writer, gaps)
        inside[at] = None
    return list(traced(best, last))


def _inner(data: bytes) -> frozenset[int]:
    """The offsets of bytes inside an intact UTF-8 character, where no stretch begins."""
    return frozenset(at for match in _WHOLE.finditer(data) for at in range(match.start() + 1, match.end()))


def _closing(states: dict[str, State], after: str) -> State:
    """The best state before the undamaged character `after`."""
    if len(states) == 1:
        return next(iter(states.values()))
    return max(states.values(), key=lambda state: (state.value - genuine(state.character, after), state.character))


def _advance(
    states: dict[str, State],
    inside: list[dict[str, State] | None],
    values: Sequence[int],
    at: int,
    stream: Stream,
    writer: Writer,
    gaps: Gaps | None,
) -> None:
    """Continue all `states` at the byte `at` by one unit."""
    if stream.others and writer is not UTF8 and (doubted := readings(values, stream.others, at, writer)):
        for guess in doubted:
            _branch(states, inside, at, guess)
        return
    character, length = writer.unit(values, at)
    if length:
        there = inside[at + length]
        if there is None:
            there = inside[at + length] = {}
        for value, before, start, path in states.values():
            value -= restored(before, character)
            known = there.get(character)
            if known is None or value > known.value:
                there[character] = State(value, character, start, Step(path, character))
    if gaps is not None and length != 1:
        gone = list(gaps.at(at))
        for guess in gone:
            _branch(states, inside, at, guess)
        if gone and not length:
            return
    if not length or values[at] == 0x3F:
        for guess in guesses(values, at, stream.readers[-1], writer):
            _branch(states, inside, at, guess)


def _branch(states: dict[str, State], inside: list[dict[str, State] | None], at: int, guess: Guess) -> None:
    """Continue all `states` with each of the characters of a guess, and keep the best."""
    there = dict(inside[at + guess.length] or {})
    if guess.second:
        chosen: dict[str, State] = {}
        _choose(states, chosen, guess.choices, guess.cost)
        _choose(chosen, there, guess.second, 0.0 if guess.cost == 0 else _LITTLE)
    else:
        _choose(states, there, guess.choices, guess.cost, guess.swallowing)
    kept = nlargest(BEAM, there.values())
    inside[at + guess.length] = {state.character: state for state in kept}


def _choose(
    states: dict[str, State], there: dict[str, State], choices: str, cost: float, swallowing: Swallowing = ("", 0.0)
) -> None:
    """Continue the best of `states` with each of the choices, in `there`."""
    for value, before, start, path in nlargest(BRANCHES, states.values()) if len(states) > BRANCHES else states.values():
        for loss, character in _cheapest(before, choices, swallowing):
            ours = value - cost - loss
            known = there.get(character)
            if known is None or ours > known.value:
                there[character] = State(ours, character, start, Step(path, character, choices, cost == 0, swallowing))


@lru_cache(maxsize=1 << 14)
def _cheapest(before: str, choices: str, swallowing: Swallowing) -> tuple[tuple[float, str], ...]:
    """The cheapest of `choices` after `before`, with their costs."""
    dear, price = swallowing
    found = ((-restored(before, character) - (price if character in dear else 0.0), character) for character in choices)
    return tuple((-value, character) for value, character in nlargest(BEAM, found))


def traced(best: Sequence[float], last: Sequence[Segment | None]) -> Iterator[Segment]:
    """The stretches on the best path, the last one first."""
    place = len(best) - 1
    while place > 0:
        segment = last[place]
        if segment is not None and best[place] > best[place - 1]:
            yield segment
            place = segment.start
        else:
            place -= 1
