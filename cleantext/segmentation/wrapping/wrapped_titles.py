"""Titles in wrapped text, which may be as long as the measure by chance, or longer if set across columns."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.joining.cohesion import unfinished
from cleantext.segmentation.joining.crossing import crossing
from cleantext.segmentation.joining.cut_titles import is_cut
from cleantext.segmentation.joining.tails import is_dangling
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.bylines import is_byline
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_attendance, is_dashed, is_titular
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.roles import is_person
from cleantext.segmentation.titles.clausal import is_clausal
from cleantext.segmentation.wrapping.fullness import is_across
from cleantext.segmentation.wrapping.layout import Layout

_MOST_LINES = 4  # of a title
_FINISHED = -1.0  # log-odds that the next line goes on from a title


def stand_across(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether titles, captions or other lines are wider than the measure, so that none of them is wrapped to it."""
    return any(is_across(line, layout.measure) for line in lines)


def ends_title(block: OpenBlock, text: Sequence[str], line: Line, layout: Layout, across: bool) -> bool:
    """Whether `block`, whose lines have the texts `text`, is a title that ends before `line`.

    Only in indented text: elsewhere the first line of a paragraph may look like a title. A title goes on if a word crosses
    the gap, if its line ends in a word that needs another, or if it is full and titles are wrapped like the text (not
    `across`).
    """
    last, title = block.lines[-1], "".join(text[:_MOST_LINES])
    if not layout.indented or block.lines[0].indent or len(text) > _MOST_LINES or run_in_opening(title):
        return False
    if not (is_titular(title) or is_clausal(title)):
        return False
    if crossing(last.text, line.text) > 1 or is_dangling(last.text) or is_cut(title, line.text):
        return False
    if across or (line.blank and layout.name != "double-spaced") or is_byline(line.text):
        return True
    return is_attendance(line.text) or is_dashed(line.text) or unfinished(last.text, line.text) < _FINISHED


def begins_under_title(text: Sequence[str], line: Line) -> bool:
    """Whether `line` is a byline or the opening of a dispatch, after one or two lines without final marks that look like a
    title."""
    title = "".join(text[:2])
    if len(text) > 2 or ending(text[-1]) not in ("open", "closer") or not (is_titular(title) or is_dashed(title)):
        return False
    return is_byline(line.text) or is_person(line.text) or run_in_opening(line.text) > 0


def mark_heads(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of `lines` that look like titles, without a final mark, above a certain beginning: an indented line, an
    opening, a byline. The last line of a paragraph has a final mark."""
    heads: set[int] = set()
    begins = False
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        open_end = line.kind is None and not line.indent and ending(line.text) in ("open", "closer") and line.text[0] != "（"
        if begins and open_end and (is_titular(line.text) or is_clausal(line.text)):
            heads.add(at)
        else:
            begins = line.indent > 0 or run_in_opening(line.text) > 0 or (line.kind is None and is_byline(line.text))
    return frozenset(heads)
