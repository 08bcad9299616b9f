"""Indents that were stripped from wrapped text, or halved: the first line of each paragraph is two cells short of the measure.

Copied from a page, or with its spaces trimmed, an indented text shows its paragraphs so. It is read as if the indents stood
there.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.joining.brackets import left_open
from cleantext.segmentation.joining.crossing import crossing
from cleantext.segmentation.joining.endings import ending
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.titles.clauses import is_clausal
from cleantext.segmentation.titles.looks import is_titular
from cleantext.segmentation.wrapping.fullness import HANGING, carried, is_across, is_centred

_INDENT = 2.0
_HALVED = 1.0  # cells: two half-width spaces
_MARKS = "".join(HANGING)
_WHOLE = "—…"  # marks of two cells, which no line's end parts
_MOST_HANGING = 3
_SPACE = 0.5  # cells of a space
_SLACK = 0.75  # cells that a line's end may stand away from where it should
_LEAST = 2  # first lines that are so, and
_SHARE = 0.6  # of all that are as long or longer
_SPACED = 0.8  # of the lines, under a blank one each


def restore_indents(lines: Sequence[Line], measure: float) -> None:
    """Set the indent of the lines that begin a paragraph of text wrapped to `measure`, if under most ends of paragraphs, or
    under titles, stands a line that is two cells short and goes on. Where one of these is indented by more than a cell,
    single indents may have been lost."""
    triples = list(zip(lines, lines[1:], [*lines[2:], None], strict=False))
    below = [(line, after) for above, line, after in triples if _is_short(above, measure) and _is_closed(above)]
    under = [
        (line, after)
        for above, line, after in triples
        if (_is_short(above, measure) and is_titular(above.text))
        or (run_in_opening(line.text) and not (_is_short(above, measure) and _is_closed(above)))
    ]
    maybe = [(line, after) for above, line, after in triples if not _is_short(above, measure) and _is_closed(above)]
    short = sum(_is_cut(line, after, measure) for line, after in (*below, *under))
    short += sum(_is_cut(line, after, measure) and not _is_carried(after) for line, after in maybe)
    full = sum(_is_uncut(line, measure) and not _is_title(line, after, measure) for line, after in below)
    indented = any(
        line.indent > _HALVED and not is_centred(line, measure) and _goes_on(line, after, measure) for line, after in below
    )
    if indented:
        _restore_lost(lines, measure)
        return
    if short < _LEAST or short < _SHARE * (short + full):
        return
    if sum(0 < line.indent <= _HALVED for line, _ in below) >= _SHARE * len(below):
        for line in lines:
            line.indent = _INDENT if 0 < line.indent <= _HALVED else line.indent
        return
    inside = False  # a paragraph that surely goes on
    apart = True  # after the surely last line of one
    spaced = sum(line.blank > 0 for line in lines) >= _SPACED * len(lines)
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if line.blank and not spaced:
            inside, apart = False, True
        if (
            not inside
            and _lacks(line, after, measure, apart)
            and _goes_on(line, after, measure)
            and not _is_title(line, after, measure)
        ):
            line.indent = _INDENT
        apart = not _is_full(line, measure)
        prose = inside or line.indent > 0 or not (is_across(line, measure) or _is_title(line, after, measure))
        inside = prose and not _is_closed(line) and _is_full(line, measure)


def _restore_lost(lines: Sequence[Line], measure: float) -> None:
    """Set the indent of the lines that lack one in indented text: they stand under a surely last line or a title and are two
    cells short; where there are such, also under the end of a sentence, where they are so for no word that was carried over."""
    sure: list[Line] = []
    maybe: list[Line] = []
    for above, line, after in zip(lines, lines[1:], [*lines[2:], None], strict=False):
        if line.indent or line.kind or not _goes_on(line, after, measure) or _is_title(line, after, measure):
            continue
        ended = _is_short(above, measure) and (_is_closed(above) or is_titular(above.text))
        if (ended or run_in_opening(line.text)) and _lacks(line, after, measure, True):
            sure.append(line)
        elif _is_closed(above) and _is_cut(line, after, measure) and not _is_carried(after):
            maybe.append(line)
    for line in [*sure, *(maybe if sure else ())]:
        line.indent = _INDENT


def _is_title(line: Line, after: Line | None, measure: float) -> bool:
    """Whether the line looks like a title and stands over what may be the first line of a paragraph, or over another title."""
    if after is None or not (is_titular(line.text) or is_clausal(line.text)) or run_in_opening(line.text):
        return False
    if starts_block(line.text) and _is_closed(after):
        return False
    if left_open(line.text) or crossing(line.text, after.text) > 1:
        return False
    return " " in line.text or is_across(after, measure) or run_in_opening(after.text) > 0 or not _is_full(after, measure)


def _is_cut(line: Line, after: Line | None, measure: float) -> bool:
    """Whether the line is two cells short, within less than a cell, and goes on."""
    return abs(measure - _INDENT - line.width) <= _SLACK and _goes_on(line, after, measure)


def _is_uncut(line: Line, measure: float) -> bool:
    """Whether the line fills the measure, as no first line does whose indent is gone; what runs across columns is none."""
    return line.width > measure - _INDENT + _SLACK + (line.text[-1] in HANGING) and not is_across(line, measure)


def _is_carried(line: Line | None) -> bool:
    return line is not None and (carried(line) > 0 or line.text[0] in _WHOLE)


def _is_short(line: Line, measure: float) -> bool:
    """Whether the line is too short for any but the last of a paragraph, or a title."""
    return line.width < measure - _INDENT - _SLACK


def _is_closed(line: Line) -> bool:
    return ending(line.text) in ("final", "clause")


def _lacks(line: Line, after: Line | None, measure: float, apart: bool) -> bool:
    """Whether the line is as full as a first one whose indent is gone: a mark may hang from it, more of them where the line
    stands `apart`; a space may have gone from its end; and what begins the next line may have been carried over."""
    lack = measure - _INDENT - line.width
    most = _SLACK + _SPACE + (carried(after) if after else 0.0)
    hanging = len(line.text) - len(line.text.rstrip(_MARKS))
    return -_SLACK - min(hanging, _MOST_HANGING if apart else 1) <= lack <= most


def _is_full(line: Line, measure: float) -> bool:
    return line.width + line.indent > measure - _INDENT + _SLACK


def _goes_on(line: Line, after: Line | None, measure: float) -> bool:
    """Whether the paragraph goes on under the line: it ends in the open, or the next line is full, which no first one is."""
    return after is not None and (not _is_closed(line) or (_is_full(after, measure) and not is_across(after, measure)))
