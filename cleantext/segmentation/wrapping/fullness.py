"""How far a line fills the measure: full, nearly full, or running beyond it, across columns."""

from __future__ import annotations

import re

from cleantext.segmentation.joining.endings import CLOSERS, FINAL, ending
from cleantext.segmentation.lines import Line

HANG = 2.5  # closing marks stand outside the measure, up to three of them: 。”）
_OVER = 0.5  # cells beyond the measure of a line that nothing hangs from
_MOST_FILLED = 0.85  # of the measure
_CARRIED = 2.5  # cells of a word that was carried over
_OPENERS = frozenset("“‘（《〈【〔")
_MARKS = re.compile("[，。；：、！？（）]")
_ASKEW = 0.75  # cells by which the space on either side of a centred line may differ from half of what it leaves
HANGING = CLOSERS | FINAL | frozenset("，、；：,;:%％—·")


def extent(line: Line) -> float:
    """The width of a line with its indent."""
    return line.width + line.indent


def is_nearly_full(line: Line, measure: float) -> bool:
    """Whether the line fills the measure, or lacks no more than a word that was carried over."""
    return extent(line) >= measure - _CARRIED


def is_short(line: Line, measure: float) -> bool:
    """Whether the line is far from full, as no line is but a paragraph's last; any line is where there is no measure."""
    return not measure or extent(line) <= _MOST_FILLED * measure


def is_full(left: Line, right: Line, measure: float) -> bool:
    """Whether nothing of `right` would have fitted behind `left`."""
    closed = ending(left.text) in ("final", "clause")
    return extent(left) >= measure - (0.5 if closed else 1.0) - carried(right)


def is_centred(line: Line, measure: float) -> bool:
    """Whether the line stands in the middle of the measure: as much space is before it as would be behind it."""
    return line.indent > 0 and extent(line) < measure - 1 and abs(line.indent - (measure - line.width) / 2) <= _ASKEW


def carried(line: Line) -> float:
    """The cells that `line` begins with and that could not be parted from its first character: an opener may not end the
    line above, and a Latin word or a number is kept whole."""
    cells = 0.0
    for character in line.text[:24]:
        if character in _OPENERS:
            cells += 1
        elif character.isascii() and character.isalnum():
            cells += 0.5
        else:
            break
    return cells


def is_across(line: Line, measure: float) -> bool:
    """Whether the line runs beyond the measure, as what is set across columns does: past what may hang there, or by less, where
    it has no marks, which may have been narrower, and no half-width characters, which may be wider."""
    over = extent(line) - measure
    if over > HANG + 1:
        return True
    plain = line.width == len(line.text) and line.text[-1] not in HANGING and not _MARKS.search(line.text)
    return over > _OVER and plain
