"""Indents that were stripped from wrapped text: the first line of each paragraph is two cells short of the measure.

Copied from a page or with its spaces trimmed, an indented text shows its paragraphs so. It is read as if the indents stood there.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.endings import ending
from cleantext.segmentation.lines import Line
from cleantext.segmentation.openings import run_in_opening
from cleantext.segmentation.titles import is_titular

_INDENT = 2.0
_SLACK = 0.75  # cells that a line's end may stand away from where it should
_LEAST = 2  # first lines that are so, and
_SHARE = 0.6  # of all that are as long or longer


def restore_indents(lines: Sequence[Line], measure: float) -> None:
    """Set the indent of the lines that begin a paragraph of text wrapped to `measure`, if under most ends of paragraphs stands a
    line that is two cells short and goes on. Where any line is indented, nothing was stripped."""
    if any(line.indent for line in lines):
        return
    below = [
        (line, after) for above, line, after in zip(lines, lines[1:], [*lines[2:], None], strict=False) if _is_end(above, measure)
    ]
    short = sum(_lacks(line, measure) and _goes_on(line, after, measure) for line, after in below)
    full = sum(_is_full(line, measure) for line, _ in below)
    if short < _LEAST or short < _SHARE * (short + full):
        return
    inside = False  # a paragraph that surely goes on
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if not inside and _lacks(line, measure) and _goes_on(line, after, measure) and not _is_title(line, after, measure):
            line.indent = _INDENT
        inside = (inside or line.indent > 0) and not _is_closed(line) and _is_full(line, measure)


def _is_title(line: Line, after: Line | None, measure: float) -> bool:
    """Whether the line looks like a title and stands over what may be the first line of a paragraph, or over another title."""
    if after is None or not is_titular(line.text) or run_in_opening(line.text):
        return False
    return " " in line.text or not _is_full(after, measure)


def _is_end(line: Line, measure: float) -> bool:
    """Whether a paragraph surely ends here."""
    return _is_closed(line) and line.width < measure - _INDENT - _SLACK


def _is_closed(line: Line) -> bool:
    return ending(line.text) in ("final", "clause")


def _lacks(line: Line, measure: float) -> bool:
    return abs(measure - _INDENT - line.width) <= _SLACK


def _is_full(line: Line, measure: float) -> bool:
    return line.width + line.indent > measure - _INDENT + _SLACK


def _goes_on(line: Line, after: Line | None, measure: float) -> bool:
    """Whether the paragraph goes on under the line: it ends in the open, or the next line is full, which no first one is."""
    return after is not None and (not _is_closed(line) or _is_full(after, measure))
