"""Titles that occur twice: first in a list (标题导航, or the name of the page), then above their texts. Those in the list are
not headlines."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.looks import WIDEST, is_titular
from cleantext.segmentation.shapes.numbering import starts_block

_SHORTEST = 6.0  # cells; shorter titles (概述) recur by chance


def mark_repeats(lines: Sequence[Line]) -> None:
    """Mark a title that recurs below, if another title or itself is right below it, and the titles right above it. Numbered
    ones do not count: they recur in every part of a work."""
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
