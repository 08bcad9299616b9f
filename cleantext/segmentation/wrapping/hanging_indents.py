"""Items of lists whose further lines are indented as far as the text behind the number or bullet:

    1. 凭读者证入场，带孩子的家长
       可以带两名儿童。

Such an indent begins no paragraph. It is counted as a part of the line's width, so that the line is as far from the measure as
before. The text is not changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.numbering import label
from cleantext.segmentation.wrapping.fullness import extent, is_nearly_full

_LEAST, _MOST = 0.75, 6.0  # cells by which the further lines are indented more than the first
_SAME = 0.25  # cells by which their indents may differ


def take_in_hanging(lines: Sequence[Line]) -> None:
    """Add to the width of the further lines of items their indent, and take it from them.

    An item ends at a blank line, at another item or with the text, and its lines but the last fill one measure; a heading with
    an indented paragraph below does neither.
    """
    at = 0
    while at < len(lines):
        end = _end(lines, at)
        if end > at + 1:
            measure = max(map(extent, lines[at:end]))
            if all(is_nearly_full(line, measure) for line in lines[at : end - 1]):
                for line in lines[at + 1 : end]:
                    line.width, line.indent = extent(line), 0.0
        at = end


def _end(lines: Sequence[Line], at: int) -> int:
    """Where the item ends that begins in the line at `at`; `at + 1` if that begins none, or what is below does not hang."""
    end = at + 1
    if not label(lines[at].text):
        return end
    while end < len(lines) and not lines[end].blank and not label(lines[end].text):
        if not _LEAST <= lines[end].indent - lines[at].indent <= _MOST or abs(lines[end].indent - lines[at + 1].indent) > _SAME:
            return at + 1
        end += 1
    return end
