"""What a damaged run was: certain, or a list of candidates.

A reading is certain where it wins by far over all others that the bytes allow, puts back no dropped pair (one more or less
is too often as good), is prose at every character, uses no form that the page does not use, and gives the run again when
it is damaged again. On pages generated from text that the character model had not counted (benchmarks/repair), wrong winners
without a dropped pair lead by up to 8 over such others and by up to 9.4 over a reading with one character more.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cleantext.repair.injection import lattice
from cleantext.repair.injection.lattice import State
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.surroundings import Surroundings
from cleantext.repair.injection.verification import reproduces

NEAR = 8000  # characters looked at to each side, or up to twice as many; a part of a page that has its own marked set is seldom shorter
CANDIDATES = 8  # candidates of a flag
MOST = 48  # the same where no pinyin names the first byte
SPREAD = 12  # readings whose first character is varied
MOST_RUNS = 4000  # different runs of a page that are solved
MOST_WIDE = 400  # different runs of a page that are searched for widely
LEAD = 9.0  # by how much the winner has to be likelier, a natural logarithm
LEAD_DROPPED = 11.0  # the same over a reading with a dropped pair: often just one character more, 資料庫(而)定
LEAD_INFORMED = 12.0  # the same where the surroundings have a say; what is familiar is not always what stands there
ODDEST = 14.0  # cost of a character and the next, above which the winner is not prose
ODDEST_OPEN = 13.0  # the same where more is open: a first byte that no pinyin names, a last byte


class Solution(NamedTuple):
    """Readings of a run, likeliest first; `certain` if the first of them is to be put in its place."""

    candidates: tuple[str, ...]
    certain: bool
    evidence: str


UNKNOWN = Solution((), False, "bytes read out of step")


class Solver:
    """Solves the runs of one page; none is certain unless the page is `injected`.

    A page has a run in some hundred characters. The first thousands are solved, the first hundreds with a wide search;
    beyond that a text is noise, and its runs are only flagged.
    """

    def __init__(self, text: str, injected: bool) -> None:
        self.text = text
        self.injected = injected
        self._met: set[int] = set()

    def solve(self, run: Run) -> Solution:
        """The readings of `run`. Only its surroundings count, some thousand characters."""
        text, placed = self.text, run._replace(start=0, end=run.end - run.start)
        cell = run.start // NEAR * NEAR  # runs near each other look at the same text, which is counted once
        left, right = text[max(0, cell - NEAR) : run.start], text[run.end : cell + 2 * NEAR]
        self._met.add(hash((left, right, placed)))
        if not run.settled or len(self._met) > MOST_RUNS:
            return UNKNOWN
        solution = _solve(left, text[run.start : run.end], right, placed, self.injected and len(self._met) <= MOST_WIDE)
        return solution if self.injected else solution._replace(certain=False)


@lru_cache(maxsize=512)
def _solve(left: str, seen: str, right: str, run: Run, wide: bool) -> Solution:
    if run.opening not in MARKS:
        page = Surroundings(left, seen, right, informed=False)
        quick = lattice.search(run, page, 1)
        if quick and _certain(run, quick, seen, page):
            return Solution(_candidates(run, [quick]), True, _evidence(run, quick[0], page.before))
        if quick and not wide:
            return Solution(_candidates(run, [[state] for state in quick]), False, _evidence(run, quick[0], page.before))
    if not wide:
        return UNKNOWN
    page = Surroundings(left, seen, right, informed=True)
    states = lattice.search(run, page)
    if not states:
        return UNKNOWN
    spread = lattice.openings(run, states[:SPREAD], page) or [states]
    best = sorted([*(each[0] for each in spread), *spread[0][1:], *states[SPREAD:]])
    certain = _certain(run, best, seen, page)
    return Solution(_candidates(run, [best, *spread] if certain else spread), certain, _evidence(run, best[0], page.before))


def _certain(run: Run, states: list[State], seen: str, page: Surroundings) -> bool:
    best, lead = states[0], LEAD_INFORMED if page.informed else LEAD
    return (
        _named(run)
        and not best.drops
        and all(other.cost - best.cost >= (LEAD_DROPPED if other.drops else lead) for other in states[1:])
        and _oddest(run, best, page) <= (ODDEST if _closed(run, best) else ODDEST_OPEN)
        and not any(map(page.unusual, best.text))
        and reproduces(run, seen, page.before[-1:], best.text, best.named)
    )


def _named(run: Run) -> bool:
    """Whether no byte of the text is lost beyond telling."""
    swallowed = run.tail is None and not run.closing
    return not swallowed and all(piece.data is not None for piece in run.pieces)


def _closed(run: Run, state: State) -> bool:
    """Whether all of the run's bytes are known or named."""
    return bool(state.named) and (run.tail is not None or run.marked)


def _oddest(run: Run, state: State, page: Surroundings) -> float:
    """The cost of the oddest character of the run and the one behind it."""
    after = run.rest or MARKS.get(run.closing, "") or page.after or "\n"
    costs = [page.cost(*two) for two in pairwise((page.before[-1:] or "\n") + state.text + after[:1])]
    return max(map(sum, pairwise(costs)))


def _candidates(run: Run, spread: list[list[State]]) -> tuple[str, ...]:
    """The likeliest readings as they would stand in the span.

    Where the first character is as open as the rest, likely ones of each are paired, by the product of their ranks.
    """
    ranked = ((a * b, state) for a, states in enumerate(spread, 1) for b, state in enumerate(states, 1) if a * b <= MOST)
    texts = list(dict.fromkeys(state.text for _, state in sorted(ranked)))[:MOST]
    if run.tail is None and not run.closing:  # an ASCII character was swallowed, mostly the line's end
        return tuple(text + lost for lost in ("\n", " ") for text in texts[:CANDIDATES])
    texts = texts if run.opening in MARKS else texts[:CANDIDATES]
    return tuple(text + (run.closing if run.closing in MARKS else run.rest) for text in texts)


def _evidence(run: Run, state: State, before: str) -> str:
    what = f"{state.named}({run.opening})" if state.named else f"a byte before {MARKS[run.opening]}"
    dropped = f", {state.drops} dropped" if state.drops else ""
    return f"{what} across {before[-1:]}|{state.text[:1]}{dropped}"
