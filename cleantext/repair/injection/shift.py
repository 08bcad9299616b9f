"""Restore the runs that a byte-wise replacement put out of step: 我們?cè)佻F(xiàn)“錦繡 → 我們再現“錦繡.

A run is restored where one reading of its bytes wins clearly (see solution.py); else it is left as it is and flagged, with
its likeliest readings as candidates. Text whose `?` is a question mark is left alone.
"""

from __future__ import annotations

from cleantext.documents import Flag
from cleantext.edits import Reason, Row
from cleantext.repair.injection.shape import runs_in
from cleantext.repair.injection.solution import Solver
from cleantext.rules import Findings, Page, Rule

_ID = "repair/byte-shift"


def find(page: Page) -> Findings:
    """Rows for the runs that are certain, flags for the others."""
    rows: list[Row] = []
    flags: list[Flag] = []
    solver = Solver(page.text)
    for run in runs_in(page.text):
        solution = solver.solve(run)
        if solution.certain:
            rows.append((run.start, run.end, solution.candidates[0], Reason((_ID,), solution.evidence, 0.97)))
        else:
            flags.append(Flag(run.start, run.end, _ID, solution.evidence, solution.candidates))
    return Findings(rows, flags)


RULE = Rule(_ID, "restore characters read one byte out of step", find, "?")
