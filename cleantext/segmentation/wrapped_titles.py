"""Titles over wrapped text: lines that are as long as the measure by chance, or longer, since they stand across its columns."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.blocks import Block
from cleantext.segmentation.crossing import crossing
from cleantext.segmentation.layout import Layout, is_across
from cleantext.segmentation.lines import Line
from cleantext.segmentation.tails import is_dangling
from cleantext.segmentation.titles import is_attendance, is_dashed, is_titular


def stand_across(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether titles, captions or other lines are longer than the text is wide: then none of them is wrapped to it."""
    return any(is_across(line, layout.measure) for line in lines)


def ends_title(block: Block, text: Sequence[str], line: Line, layout: Layout, across: bool) -> bool:
    """Whether `block`, whose lines are `text`, is a title that ends before `line`. Only in indented text: elsewhere a paragraph's
    first line may look like a title. A title goes on where a word crosses the gap or its line ends in one that needs
    another, or, if titles are wrapped as the text is (not `across`), where it is full."""
    last = block.lines[-1]
    if not layout.indented or block.lines[0].indent or not is_titular("".join(text)):
        return False
    if crossing(last.text, line.text) > 1 or is_dangling(last.text):
        return False
    return across or is_attendance(line.text) or is_dashed(line.text)
