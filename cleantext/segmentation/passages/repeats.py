"""Titles that stand twice: first in a list (标题导航, or the page's name), then over their texts. The list is no headline."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.titles.looks import WIDEST, is_titular

_SHORTEST = 6.0  # cells; shorter titles (概述) come back by themselves


def mark_repeats(lines: Sequence[Line]) -> None:
    """Mark a title that comes back below, where another title or itself stands right under it, and the titles right over
    it. Numbered ones come back in every part of a work."""
    last = {line.text: at for at, line in enumerate(lines) if _may_repeat(line)}
    for at, line in enumerate(lines[:-1]):
        if _may_repeat(line) and last[line.text] > at and _is_title(line) and _is_title(lines[at + 1]):
            top = at
            while top and _is_title(lines[top - 1]):
                top -= 1
            for entry in lines[top : at + 1]:
                entry.kind = "other"


def _may_repeat(line: Line) -> bool:
    return line.kind is None and _SHORTEST <= line.width <= WIDEST


def _is_title(line: Line) -> bool:
    return line.kind is None and is_titular(line.text) and not starts_block(line.text)
