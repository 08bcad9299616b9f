"""Layout: how the document's lines are set. Decided for the whole document; in doubt it is flat, and nothing is joined.

flat                one block a line, with or without blank lines
column-cut          as flat, but paragraphs are cut where a newspaper's column ended (found by `column_cuts`)
hard-wrap           every line filled to one width; the last line of a paragraph is short
hard-wrap-indented  … and the first line of a paragraph is indented, or was (see `stripped_indents`)
hard-wrap-blank     … and a blank line stands between paragraphs
double-spaced       hard-wrap with a blank line after every line
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cleantext.segmentation.joining.crossing import crossing
from cleantext.segmentation.joining.gaps import SIDE, is_chinese
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.bylines import is_byline
from cleantext.segmentation.shapes.captions import is_caption
from cleantext.segmentation.shapes.credits import is_credit
from cleantext.segmentation.shapes.datelines import is_dateline
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.wrapping.fullness import HANG, extent, has_indent, is_centred
from cleantext.segmentation.wrapping.hanging_indents import take_in_hanging
from cleantext.segmentation.wrapping.stripped_indents import restore_indents

NARROWEST = 8.0  # cells of a measure
_SAMPLE = 60  # pairs of lines that are weighed, about
_LEAST_INSIDE, _SHARE_INSIDE = 2, 0.2  # full lines with a sentence end inside: number, share
# Lines longer than the measure that are not of a kind set across columns, at most: one line in N, and shares of all lines.
_MANY = 12
_STRAY_ALWAYS = 0.03
_STRAY = 0.08  # if half of all lines fill the measure
_FEW = 6  # full lines; with fewer, a narrow measure may be chance, as in verse or a list
_NARROW = re.compile("[0-9A-Za-z]")
_LEAST_NARROW = 3  # of these in a line by which wrapping by characters is told from wrapping by width
_MORE_COUNTED = 1.5  # times as many lines; a few have the most frequent width by chance
_NARROWEST_OF_FEW = 12.0  # cells of a measure that few lines show


@dataclass(frozen=True, slots=True)
class Layout:
    """The name of the layout; the measure in cells (0 if lines are not wrapped); whether paragraphs are indented, or were
    before their indents were stripped (see `stripped_indents`)."""

    name: str
    measure: float = 0.0
    indented: bool = False


FLAT = Layout("flat")
_NEVER_FIRST = frozenset("，。、；：？！”’）》」』】")  # no paragraph, verse or item of a list begins so


def find_layout(lines: Sequence[Line]) -> Layout:
    """The layout as far as widths, indents and blank lines show it: a kind of hard wrap, or flat. In text that was wrapped by
    characters, the widths and indents of all lines are set to their numbers of characters."""
    prose = [line for line in lines if line.kind is None]
    in_cells = [(line.width, line.indent, line.narrow) for line in lines]
    for counted in (True, False) if _is_counted(prose) else (False,):
        for line, cells in zip(lines, in_cells, strict=True):
            line.width, line.indent, line.narrow = (float(len(line.text)), float(line.lead), 1.0) if counted else cells
        take_in_hanging(prose)
        if (layout := _wrapped(prose)) is not FLAT:
            return layout
    for line, cells in zip(lines, in_cells, strict=True):
        line.width, line.indent, line.narrow = cells
    return FLAT


def _is_counted(lines: Sequence[Line]) -> bool:
    """Whether the lines were wrapped by characters, as programs do, not by width: of the lines with figures or Latin letters
    that end inside a sentence, many more are as long as most lines are than as wide. Dates end without a mark, too."""
    mixed = [
        line
        for line in lines
        if len(_NARROW.findall(line.text)) >= _LEAST_NARROW
        and ending(line.text) in ("open", "comma")
        and not is_dateline(line.text)
    ]
    if not mixed:
        return False
    length = _most_frequent([_length(line) for line in lines])
    measure = _most_frequent([extent(line) for line in lines])
    counted = sum(_length(line) == length for line in mixed)
    return counted > _MORE_COUNTED * sum(abs(extent(line) - measure) <= 0.5 for line in mixed)


def _length(line: Line) -> int:
    return line.lead + len(line.text)


def _most_frequent(sizes: Sequence[float]) -> float:
    count = Counter(sizes)
    return max(count, key=lambda size: (count[size], size))


def _wrapped(prose: Sequence[Line]) -> Layout:
    """The layout by the widths of the lines."""
    measure = _measure(prose)
    if not measure or not _is_wrapped(prose, measure):
        return FLAT
    restore_indents(prose, measure)
    later = prose[1:]
    blank = sum(line.blank > 0 for line in later) / len(later)
    indented = 0.03 <= sum(_is_indented(line, measure) for line in later) / len(later) <= 0.8
    if blank >= 0.9:
        return Layout("double-spaced", measure, indented)
    if indented:
        return Layout("hard-wrap-indented", measure, indented)
    return Layout("hard-wrap-blank" if blank >= 0.03 else "hard-wrap", measure)


def _is_indented(line: Line, measure: float) -> bool:
    """Whether the line is indented like the first line of a paragraph, rather than centred like a title."""
    return has_indent(line) and line.indent <= 4.5 and not is_centred(line, measure)


def fills(line: Line, measure: float) -> bool:
    """Whether the line fills the measure."""
    return extent(line) >= measure - 1


def _measure(lines: Sequence[Line]) -> float:
    """The most frequent line width if enough lines have it and hardly any exceed it, else 0. Repeated lines count once."""
    lines = list({line.text: line for line in lines}.values())
    if len(lines) < 3:
        return 0.0
    count = Counter(round(2 * extent(line)) for line in lines)
    doubled = max(count, key=lambda width: (count[width] + count[width - 1], width))
    around = sum(count[doubled + shift] for shift in (-2, -1, 0, 1, 2))
    if doubled < 2 * NARROWEST or around < _least(len(lines)):
        return 0.0
    beyond = [line for line in lines if 2 * extent(line) > doubled + 2 * HANG + 1]
    most = max(_STRAY_ALWAYS * len(lines), len(lines) >= _MANY, _STRAY * len(lines) * (around >= 0.5 * len(lines)))
    if sum(not _may_span(line) for line in beyond) > most:
        return 0.0
    return doubled / 2


def _least(size: int) -> float:
    """How many of `size` lines must have the width of the measure: a quarter of them, or fewer but at least five."""
    return min(max(2, 0.25 * size), max(5, 0.18 * size))


def _may_span(line: Line) -> bool:
    """Whether the line is of a kind that may be set across columns of narrower text: title, byline, caption, credit."""
    return is_titular(line.text) or is_byline(line.text) or is_credit(line.text) or is_caption(line.text)


def _is_wrapped(lines: Sequence[Line], measure: float) -> bool:
    """Whether text continues across the ends of full lines. Most of them must end without a final mark, and either words
    cross the line ends or sentences end inside lines, which happens neither in verse nor in lists."""
    pairs = [
        (left, right)
        for left, right in pairwise(lines)
        if fills(left, measure) and is_chinese(left.text[-SIDE:], right.text[:SIDE])
    ]
    pairs = pairs[:: max(1, len(pairs) // _SAMPLE)]
    if len(pairs) < 2 or (len(pairs) < _FEW and measure < _NARROWEST_OF_FEW):
        return False
    unclosed = [(left, right) for left, right in pairs if ending(left.text) in ("open", "comma", "dash")]
    across = sum(right.text[0] in _NEVER_FIRST or crossing(left.text, right.text) > 1 for left, right in unclosed)
    inside = sum("。" in left.text[:-1] for left, _ in pairs)
    prose = across >= max(1, 0.06 * len(pairs)) or inside >= max(_LEAST_INSIDE, _SHARE_INSIDE * len(pairs))
    return len(unclosed) >= 0.45 * len(pairs) and prose
