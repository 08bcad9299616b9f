"""Captions in wrapped text: lines that stand between two lines of one paragraph, and are wrapped themselves, to the measure or
across two columns."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.captions import is_caption, is_opened, run_in_credit
from cleantext.segmentation.credits import is_credit
from cleantext.segmentation.crossing import crossing
from cleantext.segmentation.cues import total
from cleantext.segmentation.endings import ending
from cleantext.segmentation.floats import SIGNS, breaks_off
from cleantext.segmentation.joining import weigh
from cleantext.segmentation.layout import Layout, is_across, is_nearly_full
from cleantext.segmentation.lines import Line
from cleantext.segmentation.tails import REACH, Tail

_MOST = 4  # lines of a caption
_NEAR = 4  # lines over it, of which one at least shows prose
_APART = 0.5  # log-odds for a caption that begins under the end of a sentence
_INSIDE = -1.0  # the same, where that line is full, and may be any of its paragraph
_LEAST = -0.5
_LONGER = 2.0  # less for each line more
_CUT_SHORT = 4.0  # and under a line that is not full and goes on


def mark_wrapped_captions(lines: Sequence[Line], layout: Layout) -> None:
    """Mark the lines of captions and credits.

    A caption opens as one, and ends with its first line that is not full; or it is longer than the text is wide, and stands
    in the middle of a sentence; or who took the picture ends it or stands under it, and the text above goes on
    below it.
    """
    for line in lines:
        if line.kind is None and is_credit(line.text):
            line.kind = "credit"
    at = 0
    while at < len(lines):
        size = 0 if lines[at].kind else _size(lines, at, layout)
        for line in lines[at : at + size]:
            line.kind = "caption"
        at += max(size, 1)
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].kind in (None, "credit") and (top := _top(lines, at, layout)) is not None:
            for caption in lines[top : at + 1]:
                caption.kind = "caption"


def _size(lines: Sequence[Line], at: int, layout: Layout) -> int:
    """How many lines the caption has whose first line, at `at`, shows that it is one; 0 if it does not."""
    line, above = lines[at], lines[at - 1] if at else None
    within = above is not None and above.kind is None and is_nearly_full(above, layout)
    if above is not None and within and crossing(above.text, line.text) > 1:
        return 0
    if above is not None and within and is_across(line, layout.measure) and _breaks_off(lines, at):
        return _length_across(lines[at : at + _MOST], layout)
    if is_opened(line.text) or (line.text[0] in SIGNS and above is not None and breaks_off(above)):
        return _length(lines[at : at + _MOST], layout)
    return 0


def _breaks_off(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph breaks off over the line at `at`; a title over it does not."""
    near = lines[max(at - _NEAR, 0) : at]
    return ending(near[-1].text) in ("open", "comma") and any("，" in line.text or "。" in line.text for line in near)


def _length(lines: Sequence[Line], layout: Layout) -> int:
    """How many of the lines are a caption, up to its credit or to the first line that is not full."""
    text = ""
    for size, line in enumerate(lines, 1):
        if line.kind:
            return 0
        text += line.text
        if (run_in_credit(text) and is_caption(text)) or not is_nearly_full(line, layout):
            return size
    return 0


def _length_across(lines: Sequence[Line], layout: Layout) -> int:
    """How many of the lines are a caption that stands across columns: up to its credit, its sentence's end, or its first line
    that does not run across."""
    text = ""
    for size, line in enumerate(lines, 1):
        text += line.text
        below = lines[size : size + 1]
        closed = ending(line.text) == "final" and not any(is_across(after, layout.measure) for after in below)
        if closed or run_in_credit(text) or not is_across(line, layout.measure) or any(after.kind for after in below):
            return size
    return 0


def _top(lines: Sequence[Line], at: int, layout: Layout) -> int | None:
    """Where the caption begins that ends at `at` with its credit, or over it: where the text above goes on best below the
    caption, and not with it."""
    credited = lines[at].kind == "credit"
    over = not credited and at + 1 < len(lines) and lines[at + 1].kind == "credit"
    after = lines[at + 1 + over] if at + 1 + over < len(lines) else None
    best, odds = None, _LEAST
    text = ""
    for top in range(at, max(at - _MOST, -1), -1):
        above = lines[top - 1] if top else None
        if (lines[top].kind and top < at) or (top < at and not is_nearly_full(lines[top], layout)):
            break
        text = lines[top].text + text
        signed = run_in_credit(text) and is_caption(text)
        within = above is not None and above.kind is None and ending(above.text) in ("open", "comma")
        if (credited and top == at) or not (signed or (over and within and ending(text) == "final" and "。" not in text[:-1])):
            continue
        found = _odds(above, lines[top], after, layout) - _LONGER * (at - top - credited)
        if found > odds:
            best, odds = top, found
    return best


def _odds(above: Line | None, line: Line, after: Line | None, layout: Layout) -> float:
    """How much likelier it is, as log-odds, that the text goes on from `above` to `after` than to `line` between them."""
    if above is None or above.kind or ending(above.text) not in ("open", "comma"):
        return _APART if above is None or above.kind or not is_nearly_full(above, layout) else _INSIDE
    if not is_nearly_full(above, layout):
        return _CUT_SHORT
    if after is None or after.kind:
        return 0.0
    tail = Tail(above.text[-REACH:], above.width, 2)
    return total(weigh(tail, after)) - total(weigh(tail, line))
