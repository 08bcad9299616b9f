"""Captions that nothing but their place shows: a short line between two lines of which one goes on from the other."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.cues import Cue, total
from cleantext.segmentation.endings import ending
from cleantext.segmentation.joining import weigh
from cleantext.segmentation.lines import Line
from cleantext.segmentation.openings import run_in_opening
from cleantext.segmentation.tails import REACH, Tail, has_sentence

_WIDEST = 60.0
_CONTRAST = 4.0  # log-odds by which the gap across the line must be better than the one before it


def mark_floats(lines: Sequence[Line]) -> None:
    """Mark as a caption each short closed line of no kind under a paragraph that breaks off, where the line below goes on from
    that paragraph and this one does not."""
    for left, between, right in zip(lines, lines[1:], lines[2:], strict=False):
        if left.kind or between.kind or right.kind or between.width > _WIDEST or ending(left.text) != "open":
            continue
        if ending(between.text) != "final" or run_in_opening(between.text):
            continue
        tail = Tail(left.text[-REACH:], left.width, 1)
        if has_sentence(tail) and _contrast(tail, between, right) >= _CONTRAST:
            between.kind = "caption"


def _contrast(tail: Tail, between: Line, right: Line) -> float:
    near, across = weigh(tail, between), weigh(tail, right)
    if not across or total(across) <= 0 or not _goes_on(across) or _goes_on(near):
        return 0.0
    return total(across) - total(near) if near else _CONTRAST


def _goes_on(cues: Sequence[Cue]) -> bool:
    """Whether the cues across the gap, not only the open end before it, say that the text goes on."""
    return any(cue.certain or (cue.name == "unfinished" and cue.weight > 0) for cue in cues)
