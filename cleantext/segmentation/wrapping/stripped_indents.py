"""Restores indents that were stripped from wrapped text, or halved.

If a text was copied or its lines were trimmed, the first line of each paragraph is two cells short of the measure. Only
`Line.indent` is set; the text is not changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.joining.brackets import left_open
from cleantext.segmentation.joining.crossing import crossing
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.titles.clausal import is_clausal
from cleantext.segmentation.wrapping.fullness import HANGING, carried, is_across, is_centred

_INDENT = 2.0  # cells: two full-width spaces
_HALVED = 1.0  # cells: two half-width spaces
_MARKS = "".join(HANGING)
_MOST_HANGING = 3  # marks that hang over the measure
_SPACE = 0.5  # cells of a space
_SLACK = 0.75  # cells, tolerance for where a line ends
_LEAST = 2  # lines two cells short, as first lines: number,
_SHARE = 0.6  # and share of all lines that are as long or longer


def restore_indents(lines: Sequence[Line], measure: float) -> None:
    """Set the indent of first lines of paragraphs in text wrapped to `measure`.

    It does so if most ends of paragraphs and most titles are followed by a line that is two cells short and goes on. If one
    of these lines is already indented by more than a cell, only single lost indents are restored.
    """
    triples = list(zip(lines, lines[1:], [*lines[2:], None], strict=False))
    short = sum(_may_begin(above, line, measure) and _is_cut(line, after, measure) for above, line, after in triples)
    below = [(line, after) for above, line, after in triples if _is_short(above, measure) and _is_closed(above)]
    full = sum(_is_uncut(line, measure) and not _is_title(line, after, measure) for line, after in below)
    if any(line.indent > _HALVED and not is_centred(line, measure) for line, _ in below):
        _restore_lost(lines, measure)
        return
    if short < _LEAST or short < _SHARE * (short + full):
        return
    if sum(0 < line.indent <= _HALVED for line, _ in below) >= _SHARE * len(below):
        for line in lines:
            line.indent = _INDENT if 0 < line.indent <= _HALVED else line.indent
        return
    inside = False  # in a paragraph that surely goes on
    apart = True  # after a line that surely ended a paragraph
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if (
            not inside
            and _lacks(line, after, measure, apart)
            and _goes_on(line, after, measure)
            and not _is_title(line, after, measure)
        ):
            line.indent = _INDENT
        apart = not _is_full(line, measure)
        inside = not _is_closed(line) and _is_full(line, measure)


def _may_begin(above: Line, line: Line, measure: float) -> bool:
    """Whether a paragraph may begin in `line`: below a title or the end of a sentence, or with the opening of a dispatch."""
    titled = _is_short(above, measure) and is_titular(above.text)
    return titled or _is_closed(above) or run_in_opening(line.text) > 0


def _restore_lost(lines: Sequence[Line], measure: float) -> None:
    """Restore single lost indents in indented text: of lines two cells short that follow a title or a line that surely ends a
    paragraph, or open a dispatch. If there are any, lines after the end of a sentence are restored too."""
    sure: list[Line] = []
    maybe: list[Line] = []
    for above, line, after in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        if line.indent or not _goes_on(line, after, measure) or _is_title(line, after, measure):
            continue
        ended = _is_short(above, measure) and (_is_closed(above) or is_titular(above.text))
        if (ended or run_in_opening(line.text)) and _lacks(line, after, measure, True):
            sure.append(line)
        elif _is_closed(above) and _is_cut(line, after, measure):
            maybe.append(line)
    for line in [*sure, *(maybe if sure else ())]:
        line.indent = _INDENT


def _is_title(line: Line, after: Line | None, measure: float) -> bool:
    """Whether the line looks like a title and is followed by a possible first line of a paragraph, or by another title."""
    if after is None or not (is_titular(line.text) or is_clausal(line.text)) or run_in_opening(line.text):
        return False
    if left_open(line.text) or crossing(line.text, after.text) > 1:
        return False
    return " " in line.text or is_across(after, measure) or run_in_opening(after.text) > 0 or not _is_full(after, measure)


def _is_cut(line: Line, after: Line | None, measure: float) -> bool:
    """Whether the line is two cells short, give or take less than a cell, and the paragraph goes on after it."""
    return abs(measure - _INDENT - line.width) <= _SLACK and _goes_on(line, after, measure)


def _is_uncut(line: Line, measure: float) -> bool:
    """Whether the line fills the measure, which a first line with a stripped indent cannot. Lines across columns do not
    count."""
    return line.width > measure - _INDENT + _SLACK + (line.text[-1] in HANGING) and not is_across(line, measure)


def _is_short(line: Line, measure: float) -> bool:
    """Whether the line is so short that it can only be the last line of a paragraph, or a title."""
    return line.width < measure - _INDENT - _SLACK


def _is_closed(line: Line) -> bool:
    return ending(line.text) in ("final", "clause")


def _lacks(line: Line, after: Line | None, measure: float, apart: bool) -> bool:
    """Whether the line is as full as a first line with a stripped indent. Allows for hanging punctuation (more of it if the
    line is `apart`, surely the first of a paragraph), a trailing space that was lost, and a word carried over to the next
    line."""
    lack = measure - _INDENT - line.width
    most = _SLACK + _SPACE + (carried(after) if after else 0.0)
    hanging = len(line.text) - len(line.text.rstrip(_MARKS))
    return -_SLACK - min(hanging, _MOST_HANGING if apart else 1) <= lack <= most


def _is_full(line: Line, measure: float) -> bool:
    return line.width + line.indent > measure - _INDENT + _SLACK


def _goes_on(line: Line, after: Line | None, measure: float) -> bool:
    """Whether the paragraph goes on after the line: the line has no final mark, or the next one is full, which a first line
    with a stripped indent cannot be."""
    return after is not None and (not _is_closed(line) or (_is_full(after, measure) and not is_across(after, measure)))
