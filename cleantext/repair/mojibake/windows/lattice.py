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
from typing import Final, NamedTuple

from cleantext.repair.mojibake.codecs.dropped_pairs import Gaps, gaps_of
from cleantext.repair.mojibake.codecs.forms import readings
from cleantext.repair.mojibake.codecs.losses import NOT_SWALLOWING, Guess, Swallowing, guesses
from cleantext.repair.mojibake.codecs.readers import HOLE
from cleantext.repair.mojibake.codecs.small_letters import SMALL, is_ambiguous
from cleantext.repair.mojibake.codecs.streams import Stream, data_of
from cleantext.repair.mojibake.codecs.writers import UTF8, Writer
from cleantext.repair.mojibake.windows.judging import border, genuine, restored, restored_each

BEAM: Final = 8  # states kept at an offset after a lost byte
BRANCHES: Final = 3  # states that are continued through another lost byte
LEEWAY: Final = 9.0  # nats that a new stretch may be behind: what follows can be so much likelier after an undamaged character
_LITTLE: Final = 1e-9  # the cost of the second of two characters that lost a pair of bytes together: the first has the whole cost

_WHOLE: Final = re.compile(rb"[\xe2-\xef][\x80-\xbf]{2}")


class Step:
    # A repaired character, and where it ends: an offset in the window, -1 inside a character of it. If it lost a byte, the
    # characters it was chosen from, whether the byte left a trace, and those of the choices that are dearer. (No docstring: a
    # compiled class cannot have one.)

    def __init__(
        self,
        before: Step | None,
        character: str,
        end: int,
        choices: str = "",
        traced: bool = True,
        swallowing: Swallowing = NOT_SWALLOWING,
    ) -> None:
        self.before, self.character, self.end = before, character, end
        self.choices, self.traced, self.swallowing = choices, traced, swallowing


class State:
    # A path so far: its value (nats), its last character, where the stretch began, and its last step.

    def __init__(self, value: float, character: str, start: int, path: Step | None) -> None:
        self.value, self.character, self.start, self.path = value, character, start, path


States = dict[str, State]
"""The best state for each last character."""


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
        steps.reverse()
        return steps

    def spelled(self) -> str:
        """The repaired text."""
        return "".join([step.character for step in self.steps()])


def segments(
    text: str, after: str, costs: list[float], stream: Stream, writer: Writer, switch: float, drops: bool
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
    inside: list[States | None] = [None] * (size + 1)
    data = data_of(stream) if writer is UTF8 else b""
    inner = _inner(data)
    gaps = gaps_of(values, starts, data, stream.readers[0], drops) if data and len(stream.readers) == 1 else None
    advance = _Advance(inside, stream, writer, gaps)
    done = 0
    for at in range(size + 1):
        place, states = starts[at], inside[at]
        if place >= 0:
            while done < place:
                done += 1
                if best[done - 1] > best[done]:
                    best[done] = best[done - 1]
            if states:
                following = text[place] if place < len(text) else after
                seen = costs[place + 1] - costs[place] if place < len(text) else genuine(text[place - 1], following)
                state = _closing(states, following)
                gain = state.value + costs[place] - border(following, text[place - 1], wide)
                gain += seen - genuine(state.character, following)
                if gain > best[place]:
                    last[place] = Segment(state.start, place, state.path, gain - best[state.start])
                    best[place] = gain
            if at < size and (values[at] >= 0x80 or values[at] == HOLE or (sixteen and values[at] >= 0)) and at not in inner:
                before = text[place - 1] if place else "\n"
                value = best[place] - costs[place] - switch - border(before, text[place], wide)
                if not states:
                    states = {before: State(value, before, place, None)}
                elif value > max([state.value for state in states.values()]) - LEEWAY:
                    known = states.get(before)
                    if known is None or value > known.value:
                        states[before] = State(value, before, place, None)
        if states and at < size:
            advance.by_unit(states, at)
        if at < size:
            advance.by_other_code(at)
        inside[at] = None
    return list(traced(best, last))


def _inner(data: bytes) -> frozenset[int]:
    """The offsets of bytes inside an intact UTF-8 character, where no stretch begins."""
    found: list[int] = []
    for match in _WHOLE.finditer(data):
        at = match.start()
        found += (at + 1, at + 2)
    return frozenset(found)


def _closing(states: States, after: str) -> State:
    """The best state before the undamaged character `after`."""
    best: State | None = None
    highest = 0.0
    for state in states.values():
        if len(states) == 1:
            return state
        value = state.value - genuine(state.character, after)
        if best is None or value > highest or (value == highest and state.character > best.character):
            best, highest = state, value
    assert best is not None
    return best


class _Advance:
    # Continues states by one unit of the writer. `inside`: the states at each byte.

    def __init__(self, inside: list[States | None], stream: Stream, writer: Writer, gaps: Gaps | None) -> None:
        self._inside, self._values, self._starts, self._others = inside, stream.values, stream.starts, stream.others
        self._reader, self._writer, self._gaps = stream.readers[-1], writer, gaps
        self._small = self._reader is SMALL and writer is UTF8
        self._doubtful = bool(stream.others) and writer is not UTF8
        # The states whose last byte is the first one of the other code of a pair.
        self._turned: dict[int, States] = {}

    def by_unit(self, states: States, at: int) -> None:
        """Continue all `states` at the byte `at`."""
        if self._doubtful and self._by_codes(states, at, False):
            return
        if self._small and is_ambiguous(self._values, at):
            for guess in guesses(self._values, at, self._reader, self._writer):
                self._branch(states, at, guess)
            return
        character, length = self._writer.unit(self._values, at)
        if length:
            for each in character + self._writer.others.get(character, ""):
                self._extend(states, each, self._at(at + length), at + length)
        if self._gaps is not None and length != 1:
            gone = self._gaps.at(at)
            if gone is not None:
                self._branch(states, at, gone)
                if not length and not gone.doubtful:
                    return
        if not length or self._values[at] == 0x3F:
            for guess in guesses(self._values, at, self._reader, self._writer):
                self._branch(states, at, guess)

    def by_other_code(self, at: int) -> None:
        """Continue the states whose last byte, before `at`, is the first one of the other code of a pair."""
        states = self._turned.get(at)
        if states is not None and not self._by_codes(states, at, True):
            values = [self._others[at - 1] & 0xFF, *self._values[at + 1 : at + 4]]
            for guess in guesses(values, 0, self._reader, self._writer):
                self._branch(states, at, guess)

    def _by_codes(self, states: States, at: int, turned: bool) -> bool:
        """Continue `states` with each unit that begins at `at`, if a byte there has two codes. Whether there is one."""
        found = readings(self._values, self._others, at, self._writer, turned)
        for reading in found:
            target = at + reading.length
            if reading.turned:
                self._extend(states, reading.choices, self._turned.setdefault(target, {}), target)
            elif reading.half or turned:
                self._extend(states, reading.choices, self._at(target), target)
            else:
                self._branch(states, at, Guess(reading.choices, reading.length, 0.0))
        return bool(found)

    def _at(self, target: int) -> States:
        there = self._inside[target]
        if there is None:
            there = self._inside[target] = {}
        return there

    def _extend(self, states: States, character: str, there: States, target: int) -> None:
        """Continue the best of `states` with one intact character, in `there`."""
        known = there.get(character)
        end = self._starts[target]
        for state in states.values():
            value = state.value - restored(state.character, character)
            if known is None or value > known.value:
                known = there[character] = State(value, character, state.start, Step(state.path, character, end))

    def _branch(self, states: States, at: int, guess: Guess) -> None:
        """Continue all `states` with each of the characters of a guess, and keep the best."""
        target = at + guess.length
        there = self._inside[target] or {}
        end = self._starts[target]
        if guess.second:
            chosen: States = {}
            _choose(states, chosen, guess.choices, -1, guess.cost, NOT_SWALLOWING)
            _choose(chosen, there, guess.second, end, 0.0 if guess.cost == 0 else _LITTLE, NOT_SWALLOWING)
        else:
            _choose(states, there, guess.choices, end, guess.cost, guess.swallowing, guess.known)
        self._inside[target] = _most_valuable(there, BEAM)


def _choose(
    states: States, there: States, choices: str, end: int, cost: float, swallowing: Swallowing, sure: bool = False
) -> None:
    """Continue the best of `states` with each of the choices, which ends at `end`, in `there`. `sure`: its bytes are known."""
    for state in _most_valuable(states, BRANCHES).values():
        for loss, character in _cheapest(state.character, choices, swallowing):
            value = state.value - cost - loss
            known = there.get(character)
            if known is None or value > known.value:
                path = Step(state.path, character, end, "" if sure else choices, cost == 0, swallowing)
                there[character] = State(value, character, state.start, path)


def _most_valuable(states: States, most: int) -> States:
    """The best `most` of `states`."""
    if len(states) <= most:
        return states
    return {state.character: state for state in sorted(states.values(), key=_rank, reverse=True)[:most]}


def _rank(state: State) -> tuple[float, str]:
    return state.value, state.character


@lru_cache(maxsize=1 << 14)
def _cheapest(before: str, choices: str, swallowing: Swallowing) -> tuple[tuple[float, str], ...]:
    """The cheapest of `choices` after `before`, with their costs."""
    dear, price = swallowing
    costs = restored_each(before, choices)
    found = [(-cost - (price if choice in dear else 0.0), choice) for cost, choice in zip(costs, choices, strict=True)]
    return tuple([(-value, choice) for value, choice in nlargest(BEAM, found)])


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
