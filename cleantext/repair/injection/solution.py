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

from cleantext import lexicon
from cleantext.repair.injection import lattice
from cleantext.repair.injection.lattice import State
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.surroundings import Surroundings
from cleantext.repair.injection.verification import reproduces

NEAR = 8000  # characters looked at to each side, or up to twice as many; a part with its own marked set is seldom shorter
CANDIDATES = 8  # candidates of a flag
MOST = 20  # the same where no pinyin names the first byte
WORDS = 0.15  # weight of the words among which candidates are ranked
SPREAD = 12  # readings whose first character is varied
MOST_RUNS = 1000  # different runs of an injected page that are solved
MOST_WIDE = 200  # different runs of an injected page that are searched for widely
MOST_UNSURE = 50  # different runs of a page that does not count as injected that are given candidates
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

    A page has a run in some hundred characters. The first thousand is solved, the first hundreds with a wide search; beyond
    that a text is noise, and its runs are only flagged.
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
        if not run.settled or len(self._met) > (MOST_RUNS if self.injected else MOST_UNSURE):
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
            spread = _words_first([[state] for state in quick[:SPREAD]], page)
            return Solution(_candidates(run, spread), False, _evidence(run, quick[0], page.before))
    if not wide:
        return UNKNOWN
    page = Surroundings(left, seen, right, informed=True)
    states = lattice.search(run, page)
    if not states:
        return UNKNOWN
    spread = lattice.openings(run, _distinct(run, states)[:SPREAD], page) or [states]
    best = sorted([*(each[0] for each in spread), *spread[0][1:], *states[SPREAD:]])
    certain = _certain(run, best, seen, page)
    spread = [best, *spread] if certain else _words_first(spread, page)
    return Solution(_candidates(run, spread), certain, _evidence(run, best[0], page.before))


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

    Where the first character is as open as the rest, likely ones of each are paired: each with the likeliest of the other
    before those that are both less likely, and so by the product of their ranks.
    """
    pairs = ((a * b << (a > 1 < b), state) for a, states in enumerate(spread, 1) for b, state in enumerate(states[:MOST], 1))
    texts = list(dict.fromkeys(state.text for _, state in sorted(pairs)))
    if run.tail is None and not run.closing:  # an ASCII character was swallowed, mostly the line's end
        return tuple(text + lost for lost in ("\n", " ") for text in texts[:CANDIDATES])
    texts = texts[: MOST if run.opening in MARKS else CANDIDATES]
    return tuple(text + (run.closing if run.closing in MARKS else run.rest) for text in texts)


def _distinct(run: Run, states: list[State]) -> list[State]:
    """The cheapest of the states that differ in nothing but a first character that no pinyin names."""
    opened = run.opening in MARKS
    return sorted({state.text[opened:]: state for state in reversed(states)}.values())


def _words_first(spread: list[list[State]], page: Surroundings) -> list[list[State]]:
    """`spread` with readings that are made of words before others: 十三五 before 叔."""

    def cost(states: list[State]) -> float:
        return states[0].cost - WORDS * lexicon.segment_log_probability(page.before[-3:] + states[0].text + page.after[:3])

    return sorted(spread, key=cost)


def _evidence(run: Run, state: State, before: str) -> str:
    what = f"{state.named}({run.opening})" if state.named else f"a byte before {MARKS[run.opening]}"
    dropped = f", {state.drops} dropped" if state.drops else ""
    return f"{what} across {before[-1:]}|{state.text[:1]}{dropped}"
