"""How far a line fills the measure: short, nearly full, full, or beyond it (set across columns)."""

from __future__ import annotations

import re

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.endings import CLOSERS, FINAL, ending

HANG = 2.5  # cells; up to three closing marks may hang outside the measure: 。”）
_OVER = 0.5  # cells by which a line without hanging punctuation may exceed the measure
_MOST_FILLED = 0.85  # of the measure
_CARRIED = 2.5  # cells of a word carried over to the next line
_OPENERS = frozenset("“‘（《〈【〔")
_MARKS = re.compile("[，。；：、！？（）]")
_ASKEW = 0.75  # cells by which the space on either side of a centred line may differ from half of what it leaves
HANGING = CLOSERS | FINAL | frozenset("，、；：,;:%％—·")


def extent(line: Line) -> float:
    """The width of a line, in cells, with its indent."""
    return line.width + line.indent


def has_indent(line: Line) -> bool:
    """Whether the line is indented as the first line of a paragraph is: by two half-width spaces or more. One may
    be a space of the text, before which it was wrapped."""
    return line.indent >= 2 * line.narrow


def is_nearly_full(line: Line, measure: float) -> bool:
    """Whether the line fills the measure but for a word that may have been carried over to the next line."""
    return extent(line) >= measure - _CARRIED


def is_short(line: Line, measure: float) -> bool:
    """Whether the line is far from full, as only the last line of a paragraph is. Without a measure every line is short."""
    return not measure or extent(line) <= _MOST_FILLED * measure


def is_full(left: Line, right: Line, measure: float) -> bool:
    """Whether the first word of `right` would not have fitted at the end of `left`."""
    closed = ending(left.text) in ("final", "clause")
    return extent(left) >= measure - (0.5 if closed else 1.0) - carried(right)


def is_centred(line: Line, measure: float) -> bool:
    """Whether the line is centred: its indent is about half of the space that it leaves in the measure."""
    return line.indent > 0 and extent(line) < measure - 1 and abs(line.indent - (measure - line.width) / 2) <= _ASKEW


def carried(line: Line) -> float:
    """The width in cells of the beginning of `line` that cannot be broken: an opening mark with the character after it, a
    Latin word, a number."""
    cells = 0.0
    for character in line.text[:24]:
        if character in _OPENERS:
            cells += 1
        elif character.isascii() and character.isalnum():
            cells += line.narrow
        else:
            break
    return cells


def is_across(line: Line, measure: float) -> bool:
    """Whether the line exceeds the measure, as lines set across columns do: by more than hanging punctuation can account for,
    or by less if it holds no punctuation (which may have been narrower) and no half-width characters (which may have been
    wider)."""
    over = extent(line) - measure
    if over > HANG + 1:
        return True
    plain = line.width == len(line.text) and line.text[-1] not in HANGING and not _MARKS.search(line.text)
    return over > _OVER and plain
