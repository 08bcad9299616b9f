"""What a damaged run was: certain, or a list of candidates.

A reading is certain where it wins by far over all others that the bytes allow, is prose at every character, uses no form
that the page does not use, and gives the run again when it is damaged again. Measured by benchmarks/repair on generated
pages: wrong winners lead by up to 8.3, nearly all by less than 5, while most right ones lead by 9 and more.
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

NEAR = 3000  # characters looked at to each side; a part of a page that has its own marked set is seldom shorter
CANDIDATES = 8  # candidates of a flag
LEAD = 9.0  # by how much the winner has to be likelier, a natural logarithm
ODDEST = 16.0  # cost of a character and the next, above which the winner is not prose
ODDEST_OPEN = 13.0  # the same where more is open: a first byte that no pinyin names, a last byte, dropped pairs


class Solution(NamedTuple):
    """Readings of a run, likeliest first; `certain` if the first of them is to be put in its place."""

    candidates: tuple[str, ...]
    certain: bool
    evidence: str


def solve(text: str, run: Run) -> Solution:
    """The readings of `run` in `text`. Only the run's surroundings count, some thousand characters."""
    placed = run._replace(start=0, end=run.end - run.start)
    left, right = text[max(0, run.start - NEAR) : run.start], text[run.end : run.end + NEAR]
    return _solve(left, text[run.start : run.end], right, placed)


@lru_cache(maxsize=512)
def _solve(left: str, seen: str, right: str, run: Run) -> Solution:
    if not run.settled:
        return Solution((), False, "bytes read out of step")
    page = Surroundings(left, right)
    for drops in range(1, lattice.MOST_DROPS + 1):
        states = lattice.search(run, page, drops)
        certain = bool(states) and _certain(run, states, seen, page)
        if certain:
            break
    if not states:
        return Solution((), False, "bytes read out of step")
    return Solution(_candidates(run, states), certain, _evidence(run, states[0], page.before))


def _certain(run: Run, states: list[State], seen: str, page: Surroundings) -> bool:
    best = states[0]
    return (
        _named(run)
        and all(other.cost - best.cost >= LEAD for other in states[1:] if other.text != best.text)
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
    return bool(state.named) and not state.drops and (run.tail is not None or run.marked)


def _oddest(run: Run, state: State, page: Surroundings) -> float:
    """The cost of the oddest character of the run and the one behind it."""
    after = run.rest or MARKS.get(run.closing, "") or page.after or "\n"
    costs = [page.cost(*two) for two in pairwise((page.before[-1:] or "\n") + state.text + after[:1])]
    return max(map(sum, pairwise(costs)))


def _candidates(run: Run, states: list[State]) -> tuple[str, ...]:
    """The likeliest readings as they would stand in the span."""
    texts = dict.fromkeys(state.text for state in states)
    if run.tail is None and not run.closing:  # an ASCII character was swallowed, mostly the line's end
        return tuple(text + lost for lost in ("\n", " ") for text in list(texts)[: CANDIDATES // 2])
    return tuple(text + (run.closing if run.closing in MARKS else run.rest) for text in texts)[:CANDIDATES]


def _evidence(run: Run, state: State, before: str) -> str:
    what = f"{state.named}({run.opening})" if state.named else f"a byte before {MARKS[run.opening]}"
    dropped = f", {state.drops} dropped" if state.drops else ""
    return f"{what} across {before[-1:]}|{state.text[:1]}{dropped}"
