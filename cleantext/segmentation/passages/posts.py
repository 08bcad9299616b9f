"""Threads of a forum: what stands above the line that dates a post (沙发, 3楼, who wrote it) is no heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import mark
from cleantext.segmentation.shapes.endings import ending

_DATED = re.compile(".{0,30}(?:发表|发布|回复|评论)于[：\\s]{0,2}\\d[\\d年月日/.：\\s-]{7,20}.{0,30}")
_LEAST = 2  # posts
_WIDEST = 8.0  # cells of what stands above


def mark_floors(lines: Sequence[Line]) -> None:
    """Mark a short line without a mark above each line that dates a post as `other`, in a thread of at least two posts. That
    above the first may be the title of the thread, if no other line is above it."""
    posts = [at for at, line in enumerate(lines) if at and "于" in line.text and _DATED.fullmatch(line.text)]
    first = next((at for at, line in enumerate(lines) if line.kind is None), 0)
    above = [lines[at - 1] for at in posts if at - 1 > first] if len(posts) >= _LEAST else []
    mark((line for line in above if _may_be_floor(line)), "other")


def _may_be_floor(line: Line) -> bool:
    return line.kind is None and line.width <= _WIDEST and ending(line.text) in ("open", "closer")
