"""Captions that nothing but their place shows: a short line between two lines of which one goes on from the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.cues import Cue, total
from cleantext.segmentation.endings import ending
from cleantext.segmentation.joining import weigh
from cleantext.segmentation.lines import Line
from cleantext.segmentation.openings import run_in_opening
from cleantext.segmentation.tails import REACH, Tail, has_sentence

_WIDEST = 60.0
_SPEECH = re.compile("[“”‘’]")
_APART = -1.0  # log-odds that the line goes on from what breaks off over it
_CONTRAST = 4.0  # log-odds by which the gap across the line must be better than the one before it


def mark_floats(lines: Sequence[Line]) -> None:
    """Mark as a caption each short closed line of no kind under a paragraph that breaks off, where the line below goes on from
    that paragraph and this one does not."""
    for left, between, right in zip(lines, lines[1:], lines[2:], strict=False):
        if left.kind or between.kind or right.kind or between.width > _WIDEST or ending(left.text) != "open":
            continue
        if ending(between.text) != "final" or run_in_opening(between.text) or _SPEECH.search(between.text):
            continue
        tail = Tail(left.text[-REACH:], left.width, 1)
        if has_sentence(tail) and _contrast(tail, between, right) >= _CONTRAST:
            between.kind = "caption"


def _contrast(tail: Tail, between: Line, right: Line) -> float:
    near, across = weigh(tail, between), weigh(tail, right)
    if total(across) <= 0 or not _goes_on(across) or _goes_on(near) or _unfinished(near) > _APART:
        return 0.0
    return total(across) - total(near) if near else _CONTRAST


def _goes_on(cues: Sequence[Cue]) -> bool:
    """Whether the cues across the gap, not only the open end before it, say that the text goes on."""
    return _unfinished(cues) > 0 or any(cue.certain and cue.name != "open-bracket" for cue in cues)


def _unfinished(cues: Sequence[Cue]) -> float:
    return next((cue.weight for cue in cues if cue.name == "unfinished"), 0.0)
