"""Runs of short lines without marks (names, entries of a word list, index pages): they are neither titles nor fragments."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.endings import ending
from cleantext.segmentation.lines import Line
from cleantext.segmentation.numbering import starts_block
from cleantext.segmentation.openings import run_in_opening

_LONGEST_HEADLINES = 6  # lines: kicker, headline in two, subheadlines
_WIDEST = 20.0


def mark_runs(lines: Sequence[Line]) -> None:
    """Mark runs of more than six short lines without marks, none of them numbered, as kind other."""
    run: list[Line] = []
    for line in lines:
        if _is_entry(line):
            run.append(line)
            continue
        if line.kind is None and not run_in_opening(line.text):
            _mark(run)
        run = []
    _mark(run)


def _is_entry(line: Line) -> bool:
    return line.kind is None and line.width <= _WIDEST and ending(line.text) in ("open", "closer") and not starts_block(line.text)


def _mark(run: list[Line]) -> None:
    if len(run) > _LONGEST_HEADLINES:
        for line in run:
            line.kind = "other"
