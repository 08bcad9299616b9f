"""Solves a misaligned run: one certain reading, or candidates with their probabilities.

A reading is certain if its posterior probability (see likelihood.py) is high enough and damaging it again reproduces the run
(see verification.py). The thresholds were set on pages generated from text that neither the character model nor the weights
had seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import inf
from typing import NamedTuple

from cleantext.repair.injection import lattice
from cleantext.repair.injection.annotations import Annotations
from cleantext.repair.injection.double_byte import Code
from cleantext.repair.injection.first_characters import State
from cleantext.repair.injection.likelihood import posterior
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.surroundings import REACH, RunContext
from cleantext.repair.injection.verification import reproduces
from cleantext.repair.injection.window import Stretch, Window, cells_of

MAX_CANDIDATES = 8  # candidates of a flag
MAX_CANDIDATES_OPEN = 32  # candidates of a flag if the first or the last byte of the run is lost
MIN_CANDIDATE_PROBABILITY = 0.0005
MIN_POSTERIOR = 0.65  # of a reading that replaces the run
# If no pair was dropped, it suffices to lead over the other readings found: the right one is then nearly always among them.
MIN_SHARE = 0.75  # of all readings found
MIN_POSTERIOR_WHOLE = 0.1
MIN_POSTERIOR_DROPPED = 0.5  # of a reading with dropped pairs: likelier than all others together
MIN_POSTERIOR_CUT = 0.8  # of one whose last byte is lost before punctuation; between both a pair may have been dropped
MAX_RUNS = 1000  # runs that are solved in an injected page; a text with more is noise
MAX_RUNS_NOT_INJECTED = 50  # runs that are solved, for candidates, in a page that does not count as injected
CACHED_SOLUTIONS = 256


class Solution(NamedTuple):
    """The readings of a run with their probabilities, likeliest first. The first replaces the run if it is `certain`."""

    candidates: tuple[str, ...]
    probabilities: tuple[float, ...]
    certain: bool
    evidence: str


UNKNOWN = Solution((), (), False, "misaligned double-byte run")


class RunSolver:
    """Solves the runs of one page, in order. `annotations` are those of `text`. No reading is certain unless the page is
    `injected`."""

    def __init__(self, text: str, annotations: Annotations, injected: bool) -> None:
        self.text, self.injected = text, injected
        self._cells = cells_of(text, annotations)
        self._solved = 0
        self._before, self._at = "", 0  # the text up to the end of the last run, with runs restored, and that offset

    def solve(self, alternatives: Sequence[tuple[Run, Code]]) -> Solution:
        """The readings of a run. `alternatives` are the run as each possible code has it; the first that has readings is
        used, starting with the one that knows a marked character with which the run can begin.

        Only the surrounding text counts, some thousand characters.
        """
        run = alternatives[0][0]
        self._solved += 1
        if not run.settled or self._solved > (MAX_RUNS if self.injected else MAX_RUNS_NOT_INJECTED):
            return UNKNOWN
        left = (self._before + self.text[max(self._at, run.start - REACH) : run.start])[-REACH:]
        seen, right = self.text[run.start : run.end], self.text[run.end : run.end + REACH]
        anywhere = tuple((each._replace(start=0, end=len(seen)), code) for each, code in alternatives)
        solution = _solve_once(anywhere, seen, left, right, self._cells.around(run.start))
        known = solution.candidates[0] if solution.candidates else seen
        self._before, self._at = left + known, run.end
        return solution if self.injected else solution._replace(certain=False)


@lru_cache(maxsize=CACHED_SOLUTIONS)
def _solve_once(alternatives: tuple[tuple[Run, Code], ...], seen: str, left: str, right: str, around: Stretch) -> Solution:
    """Solve a run that reads `seen`, between `left` and `right`, in the window `around`.

    Cached, since the same page often comes again: in the next round, to be explained, or from a mirror of the site.
    """
    window = _window(around)
    places = [(run, RunContext(run, window, left, right, code)) for run, code in alternatives]
    places.sort(key=lambda each: each[1].least_opening(each[0]))
    solutions = (_solve(run, place, seen) for run, place in places)
    return next((each for each in solutions if each.candidates), UNKNOWN)


@lru_cache(maxsize=2)
def _window(stretch: Stretch) -> Window:
    return Window(stretch)


def _solve(run: Run, place: RunContext, seen: str) -> Solution:
    states = lattice.search(run, place)
    if not states:
        return UNKNOWN
    readings = [each for each in posterior(states, run, place) if each[1] >= MIN_CANDIDATE_PROBABILITY]
    if not readings:
        return UNKNOWN
    text, probability = readings[0]
    best = min(state for state in states if state.text == text)
    found = sum(each for _, each in readings)
    certain = probability >= _sure(run, best, place, found) and reproduces(run, seen, place, text, best.named)
    if run.opening in MARKS:
        readings = _varied(readings)[:MAX_CANDIDATES_OPEN]
    else:
        readings = readings[: MAX_CANDIDATES_OPEN if run.tail is None else MAX_CANDIDATES]
    rest = run.closing if run.closing in MARKS else run.rest
    candidates = tuple(text + rest for text, _ in readings)
    probabilities = tuple(round(probability, 4) for _, probability in readings)
    return Solution(candidates, probabilities, certain, _evidence(run, best, place))


def _sure(run: Run, state: State, place: RunContext, found: float) -> float:
    """The posterior probability above which `state` replaces `run`; infinite if it must not. `found` is that of all readings."""
    whole = MIN_POSTERIOR_DROPPED if state.drops else min(MIN_POSTERIOR, max(MIN_POSTERIOR_WHOLE, MIN_SHARE * found))
    if run.tail is not None or run.marked:
        return whole
    if state.text[-1].isdigit() and not place.lacks_a_year:
        return inf  # the context does not decide between digits
    return MIN_POSTERIOR_CUT if run.closing else whole


def _varied(readings: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """About `MAX_CANDIDATES_OPEN` readings whose first character and whose tail are both likely: by the product of the two
    ranks."""
    tails, firsts = (list(dict.fromkeys(text[part] for text, _ in readings)) for part in (slice(1, None), slice(0, 1)))
    ranks = [(tails.index(text[1:]) + 1) * (firsts.index(text[:1]) + 1) for text, _ in readings]
    most = sorted(ranks)[:MAX_CANDIDATES_OPEN][-1]
    return [reading for reading, rank in zip(readings, ranks, strict=True) if rank <= most]


def _evidence(run: Run, state: State, place: RunContext) -> str:
    what = f"{state.named}({run.opening})" if state.named else f"byte before {MARKS[run.opening]}"
    dropped = f", {state.drops} dropped" if state.drops else ""
    return f"{what} across {place.last}|{state.text[:1]}{dropped}"
