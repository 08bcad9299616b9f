"""What a damaged run was: certain, or a list of candidates with their probabilities.

A reading is certain where its share of the posterior (see likelihood.py) is large enough and it gives the run again when it
is damaged again. How large is set on pages generated from text that neither the character model nor the weights had seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

from cleantext.repair.injection import lattice
from cleantext.repair.injection.double_byte import Code
from cleantext.repair.injection.lattice import State
from cleantext.repair.injection.likelihood import posterior
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.surroundings import REACH, Place, Window
from cleantext.repair.injection.verification import reproduces

NEAR = 4000  # characters looked at to each side, or up to twice as many; a part with its own marked set is seldom shorter
CANDIDATES = 8  # candidates of a flag
MOST = 32  # the same where the first or the last byte is lost
LEAST = 0.0005  # probability of a candidate
SURE = 0.7  # probability of a reading that is put in its place
SURE_LOST = 0.6  # the same where the last byte is lost
MOST_RUNS = 1000  # runs of an injected page that are solved; beyond that a text is noise
KEPT = 256  # solutions kept
MOST_UNSURE = 50  # the same for a page that does not count as injected


class Solution(NamedTuple):
    """Readings of a run with their probabilities, likeliest first; `certain` if the first is to be put in its place."""

    candidates: tuple[str, ...]
    probabilities: tuple[float, ...]
    certain: bool
    evidence: str


UNKNOWN = Solution((), (), False, "bytes read out of step")


class Solver:
    """Solves the runs of one page, in order; none is certain unless the page is `injected`."""

    def __init__(self, text: str, injected: bool) -> None:
        self.text, self.injected = text, injected
        self._solved = 0
        self._before, self._at = "", 0  # the text before the last run, runs put right, and where the run ends

    def solve(self, alternatives: Sequence[tuple[Run, Code]]) -> Solution:
        """The readings of a run, given as each code reads it that it may be in; of the one that knows a marked pair it can
        begin with. Only its surroundings count, some thousand characters."""
        run = alternatives[0][0]
        self._solved += 1
        if not run.settled or self._solved > (MOST_RUNS if self.injected else MOST_UNSURE):
            return UNKNOWN
        left = (self._before + self.text[max(self._at, run.start - REACH) : run.start])[-REACH:]
        seen, right = self.text[run.start : run.end], self.text[run.end : run.end + REACH]
        cell = run.start // NEAR * NEAR  # runs near each other share a window
        around = self.text[max(0, cell - NEAR) : cell + 2 * NEAR]
        anywhere = tuple((each._replace(start=0, end=len(seen)), code) for each, code in alternatives)
        solution = _solve_once(anywhere, seen, left, right, around)
        known = solution.candidates[0] if solution.candidates else seen
        self._before, self._at = left + known, run.end
        return solution if self.injected else solution._replace(certain=False)


@lru_cache(maxsize=KEPT)
def _solve_once(alternatives: tuple[tuple[Run, Code], ...], seen: str, left: str, right: str, around: str) -> Solution:
    """Solve a run, `seen` between `left` and `right`, in the window `around`. The same page is often asked for again: to be
    explained, in the next round, in a mirror of the site."""
    window = _window(around)
    places = [(run, Place(run, window, left, right, code)) for run, code in alternatives]
    places.sort(key=lambda each: each[1].least_opening(each[0]))
    solutions = (_solve(run, place, seen) for run, place in places)
    return next((each for each in solutions if each.candidates), UNKNOWN)


@lru_cache(maxsize=2)
def _window(text: str) -> Window:
    return Window(text)


def _solve(run: Run, place: Place, seen: str) -> Solution:
    states = lattice.search(run, place)
    if not states:
        return UNKNOWN
    readings = [each for each in posterior(states, run, place) if each[1] >= LEAST]
    if not readings:
        return UNKNOWN
    text, probability = readings[0]
    best = min(state for state in states if state.text == text)
    certain = probability >= _sure(run, best, place) and reproduces(run, seen, place, text, best.named)
    readings = _varied(readings)[:MOST] if run.opening in MARKS else readings[: MOST if run.tail is None else CANDIDATES]
    rest = run.closing if run.closing in MARKS else run.rest
    candidates = tuple(text + rest for text, _ in readings)
    probabilities = tuple(round(probability, 4) for _, probability in readings)
    return Solution(candidates, probabilities, certain, _evidence(run, best, place))


def _sure(run: Run, state: State, place: Place) -> float:
    """The probability that `state` needs to be put in the place of `run`."""
    if run.tail is not None or run.marked:
        return SURE
    if state.text[-1].isdigit() and not place.lacks_a_year:
        return inf  # it can be any digit
    if run.closing:
        return SURE
    # Whether a line end was swallowed cannot be told at the end of the text.
    return inf if place.ends_text else SURE_LOST


def _varied(readings: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """The readings whose first character and whose rest are both likely, by the product of their ranks."""
    rests, firsts = (list(dict.fromkeys(text[part] for text, _ in readings)) for part in (slice(1, None), slice(0, 1)))
    ranks = [(rests.index(text[1:]) + 1) * (firsts.index(text[:1]) + 1) for text, _ in readings]
    most = sorted(ranks)[:MOST][-1]
    return [reading for reading, rank in zip(readings, ranks, strict=True) if rank <= most]


def _evidence(run: Run, state: State, place: Place) -> str:
    what = f"{state.named}({run.opening})" if state.named else f"a byte before {MARKS[run.opening]}"
    dropped = f", {state.drops} dropped" if state.drops else ""
    return f"{what} across {place.last}|{state.text[:1]}{dropped}"
