"""Captions in wrapped text: lines that stand between two lines of one paragraph, and are wrapped themselves."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.captions import is_caption, is_opened, run_in_credit
from cleantext.segmentation.credits import is_credit
from cleantext.segmentation.crossing import crossing
from cleantext.segmentation.cues import total
from cleantext.segmentation.endings import ending
from cleantext.segmentation.floats import SIGNS, breaks_off
from cleantext.segmentation.joining import weigh
from cleantext.segmentation.layout import Layout, is_nearly_full
from cleantext.segmentation.lines import Line
from cleantext.segmentation.tails import REACH, Tail

_MOST = 4  # lines of a caption


def mark_wrapped_captions(lines: Sequence[Line], layout: Layout) -> None:
    """Mark the lines of captions and credits.

    A caption opens as one, and ends with its first line that is not full; or it ends with who took the picture, all lines
    before being full; or it is a sentence on a line over a credit, from which the text above does not go on.
    """
    at = 0
    while at < len(lines):
        size = 0
        if lines[at].kind is None and is_credit(lines[at].text):
            lines[at].kind = "credit"
        elif lines[at].kind is None:
            size = _size(lines, at, layout)
        for line in lines[at : at + size]:
            line.kind = "caption"
        at += max(size, 1)


def _size(lines: Sequence[Line], at: int, layout: Layout) -> int:
    """How many lines the caption has that begins at `at`; 0 if none does."""
    line, above = lines[at], lines[at - 1] if at else None
    within = above is not None and above.kind is None and is_nearly_full(above, layout)
    if above is not None and within and crossing(above.text, line.text) > 1:
        return 0
    opened = is_opened(line.text) or (line.text[0] in SIGNS and above is not None and breaks_off(above))
    if opened or above is None or not within or ending(above.text) == "final":
        size = _length(lines[at : at + _MOST], layout, opened)
        if size:
            return size
    return 1 + is_nearly_full(line, layout) if _is_over_credit(lines, at, layout) else 0


def _length(lines: Sequence[Line], layout: Layout, opened: bool) -> int:
    """How many of the lines are a caption, the first having `opened` as one or not."""
    text = ""
    for size, line in enumerate(lines, 1):
        if line.kind:
            return 0
        text += line.text
        if run_in_credit(text) and is_caption(text):
            return size
        if not is_nearly_full(line, layout):
            return size if opened else 0
    return 0


def _is_over_credit(lines: Sequence[Line], at: int, layout: Layout) -> bool:
    """Whether the line is a sentence over a credit, and the text above goes on below them, not with it."""
    if not 0 < at < len(lines) - 2 or lines[at - 1].kind or not is_credit(lines[at + 1].text):
        return False
    left, line, right = lines[at - 1], lines[at], lines[at + 2]
    if ending(left.text) not in ("open", "comma") or ending(line.text) != "final" or "。" in line.text[:-1] or right.kind:
        return False
    if not is_nearly_full(left, layout):
        return True
    tail = Tail(left.text[-REACH:], left.width, 2)
    return total(weigh(tail, right)) > total(weigh(tail, line))
