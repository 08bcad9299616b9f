"""Restore the runs that a byte-wise replacement put out of step: 我們?cè)佻F(xiàn)“錦繡 → 我們再現“錦繡.

A run is restored where the page is injected and one reading of the run's bytes is likely enough (see solution.py); else it
is left as it is and flagged, with its likeliest readings as candidates and their probabilities, in the same order, behind
`p =` in the reason. Text whose `?` is a question mark is left alone.
"""

from __future__ import annotations

from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.repair.injection import injected_annotation
from cleantext.repair.injection.double_byte import GBK
from cleantext.repair.injection.shape import runs_in
from cleantext.repair.injection.solution import Solution, Solver
from cleantext.rules import NOTHING, Findings, Page, Rule

_ID = "repair/byte-shift"


def find(page: Page) -> Findings:
    """Edits for the runs that are certain, flags for the others.

    Only a page that shows the injector at work is evidence enough: a run that was flagged before is flagged again when the
    annotations are gone.
    """
    runs = runs_in(page.text)
    if not runs:
        return NOTHING
    solver = Solver(page.text, bool(injected_annotation.find(page).starts), GBK)
    rows: list[Row] = []
    flags: list[Flag] = []
    known = set(page.flagged)
    for run in runs:
        if (run.start, run.end) in known:
            flags.append(Flag(run.start, run.end, _ID, "flagged before"))
            continue
        solution = solver.solve(run)
        if solution.certain:
            reason = Reason((_ID,), _with_probabilities(solution), solution.probabilities[0])
            rows.append((run.start, run.end, solution.candidates[0], reason))
        else:
            flags.append(Flag(run.start, run.end, _ID, _with_probabilities(solution), solution.candidates))
    return Findings(Columns.of(rows), flags)


def _with_probabilities(solution: Solution) -> str:
    return f"{solution.evidence}; p = {' '.join(map(str, solution.probabilities))}" if solution.candidates else solution.evidence


RULE = Rule(_ID, "restore characters read one byte out of step", find, "?")
