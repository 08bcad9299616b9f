"""Captions in wrapped text: lines between two lines of one paragraph, themselves wrapped to the measure or across two
columns."""

from __future__ import annotations

import math
from collections.abc import Sequence

from cleantext.segmentation.floats.between_lines import SIGNS, breaks_off
from cleantext.segmentation.joining.crossing import crossing
from cleantext.segmentation.joining.cues import total
from cleantext.segmentation.joining.gaps import weigh
from cleantext.segmentation.joining.tails import REACH, Tail
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.bylines import is_byline
from cleantext.segmentation.shapes.captions import is_caption, is_opened, run_in_credit
from cleantext.segmentation.shapes.credits import hints_at_credit, is_credit
from cleantext.segmentation.shapes.datelines import is_dateline
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.wrapping.fullness import is_across, is_nearly_full
from cleantext.segmentation.wrapping.layout import Layout

_MOST = 4  # lines of a caption
_NEAR = 4  # lines without a final mark above, which are prose; or fewer, with a stop or comma inside
_APART = 0.5  # log-odds for a caption below the end of a sentence
_INSIDE = -1.0  # log-odds for it if that line is full, so that its paragraph may go on
_SURE = 1.0
# Least log-odds for a caption; for one sentence above a credit; for one line with the credit.
_LEAST, _LEAST_OVER, _LEAST_SIGNED = -0.5, -1.5, -3.0
_LONGER = 2.0  # subtracted for each line more than the fewest possible
_WIDE = 3.0  # added if the first line is across columns; subtracted if it is not, but lines next to it are
_CUT_SHORT = 4.0  # log-odds for it below a line that breaks off before it is full


def mark_wrapped_captions(lines: Sequence[Line], layout: Layout) -> None:
    """Mark the lines of captions and credits.

    A caption opens as captions do and ends with its first line that is not full; or it ends with, or is above, a picture
    credit, and the text above continues below it.
    """
    for line in lines:
        if line.kind is None and is_credit(line.text) and line.text.count("（") >= line.text.count("）"):
            line.kind = "credit"
    at = 0
    while at < len(lines):
        size = 0 if lines[at].kind else _size(lines, at, layout)
        for line in lines[at : at + size]:
            line.kind = "caption"
        at += max(size, 1)
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].kind in (None, "credit") and (top := _top(lines, at, layout)) is not None:
            apart = lines[at].kind == "credit" and _stands_apart(lines, at, layout)
            for caption in lines[top : at + 1 - apart]:
                caption.kind = "caption"


def _size(lines: Sequence[Line], at: int, layout: Layout) -> int:
    """The number of lines of a caption whose first line, at `at`, shows that it is one; 0 if it does not."""
    line, above = lines[at], lines[at - 1] if at else None
    if is_dateline(line.text):
        return 0
    within = above is not None and above.kind is None and is_nearly_full(above, layout.measure)
    if above is not None and within and crossing(above.text, line.text) > 1:
        return 0
    if above is not None and within and layout.indented and _is_inserted(lines, at, layout.measure):
        return 1
    if is_opened(line.text) or (line.text[0] in SIGNS and above is not None and breaks_off(above)):
        return _length(lines[at : at + _MOST], layout)
    return 0


def _is_inserted(lines: Sequence[Line], at: int, measure: float) -> bool:
    """Whether a sentence short of the measure interrupts a paragraph. In indented text a line without an indent that is not a
    title cannot follow the end of a paragraph."""
    line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if (
        after is None
        or not is_nearly_full(after, measure)
        or is_across(after, measure)
        or after.kind
        or after.indent
        or line.indent
        or is_nearly_full(line, measure)
    ):
        return False
    closed = ending(line.text) == "final" and "。" not in line.text[:-1]
    if at + 2 < len(lines) and lines[at + 2].indent and ending(after.text) == "open":
        return False  # a title follows
    return closed and not is_opened(after.text) and _breaks_off(lines, at) and _odds(lines, at, after, measure) > _SURE


def _breaks_off(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph breaks off above the line at `at`; titles do not count."""
    run = []
    for line in reversed(lines[max(at - _NEAR, 0) : at]):
        if line.kind or ending(line.text) not in ("open", "comma"):
            break
        run.append(line)
    return len(run) == _NEAR or any("。" in line.text or (len(run) > 1 and "，" in line.text) for line in run)


def _length(lines: Sequence[Line], layout: Layout) -> int:
    """How many of the lines belong to a caption: up to its credit or its first line that is not full."""
    text = ""
    for size, line in enumerate(lines, 1):
        if line.kind:
            return 0
        text += line.text
        if (run_in_credit(text) and is_caption(text)) or not is_nearly_full(line, layout.measure):
            return size
    return 0


def _top(lines: Sequence[Line], at: int, layout: Layout) -> int | None:
    """The start of the caption that ends at `at` with its credit, or just above it: where the text above continues best below
    the caption and not with it. None if there is no caption."""
    credited = lines[at].kind == "credit"
    over = not credited and at + 1 < len(lines) and lines[at + 1].kind == "credit"
    if not (credited or over or hints_at_credit(lines[at].text)):
        return None
    after = lines[at + 1 + over] if at + 1 + over < len(lines) else None
    best, odds, shortest = None, -math.inf, None
    text = ""
    for top in range(at, max(at - _MOST, -1), -1):
        if top < at and (lines[top].kind or not is_nearly_full(lines[top], layout.measure)):
            break
        text = lines[top].text + text
        if top < at and not credited and run_in_credit(text[: -len(lines[at].text)]):
            break
        signed = run_in_credit(text) and is_caption(text) and (credited or not is_byline(lines[at].text))
        sentence = over and ending(text) == "final" and "。" not in text[:-1]
        if (credited and top == at) or not (signed or sentence) or _is_torn(lines, top, layout.measure):
            continue
        shortest = top if shortest is None else shortest
        found = _odds(lines, top, after, layout.measure) - _LONGER * (shortest - top) + _across(lines, top, at, layout.measure)
        sentence = sentence or (credited and top == at - 1 and "。" not in lines[top].text[:-1])
        least = _LEAST_SIGNED if signed and top == at else _LEAST_OVER if sentence and top == at - credited else _LEAST
        if found > max(odds, least):
            best, odds = top, found
    return best


def _is_torn(lines: Sequence[Line], top: int, measure: float) -> bool:
    """Whether a word crosses from the line above into the line at `top`, so that nothing begins there."""
    above = lines[top - 1] if top else None
    return above is not None and not above.kind and is_nearly_full(above, measure) and crossing(above.text, lines[top].text) > 1


def _across(lines: Sequence[Line], top: int, at: int, measure: float) -> float:
    """The log-odds, from line widths, of a caption from `top` to `at`: lines across columns are not part of a paragraph, and
    the lines after them continue the lines before."""
    above = lines[top - 1] if top else None
    if not is_across(lines[top], measure) and any(is_across(line, measure) for line in lines[top + 1 : at + 1]):
        return -_WIDE
    if above is not None and not above.kind and is_across(above, measure):
        return -_WIDE
    return _WIDE if is_across(lines[top], measure) else 0.0


def _stands_apart(lines: Sequence[Line], at: int, layout: Layout) -> bool:
    """Whether the credit at `at` is on a line of its own for another reason than wrapping. A credit in brackets belongs to
    the caption."""
    above = lines[at - 1]
    if len(run_in_credit(above.text + lines[at].text)) > len(lines[at].text):
        return False
    wrapped = is_nearly_full(above, layout.measure)
    return not wrapped or (ending(above.text) == "final" and lines[at].text[0] != "（")


def _odds(lines: Sequence[Line], top: int, after: Line | None, measure: float) -> float:
    """The log-odds that the text above `top` continues with `after` rather than with the line at `top`."""
    above, line = lines[top - 1] if top else None, lines[top]
    if above is None or above.kind or ending(above.text) not in ("open", "comma"):
        inside = above is not None and not above.kind and is_nearly_full(above, measure)
        return _INSIDE if inside and not is_across(line, measure) else _APART
    if not is_nearly_full(above, measure):
        return _CUT_SHORT if _breaks_off(lines, top) else _APART
    if after is None or after.kind:
        return 0.0
    tail = Tail(above.text[-REACH:], above.width, 2)
    return total(weigh(tail, after)) - total(weigh(tail, line))
