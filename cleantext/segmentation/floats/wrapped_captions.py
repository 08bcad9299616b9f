"""Captions in wrapped text: lines between two lines of one paragraph, themselves wrapped to the measure or across two
columns."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import takewhile

from cleantext.segmentation.floats.between_lines import SIGNS, breaks_off
from cleantext.segmentation.joining.crossing import crossing
from cleantext.segmentation.joining.cues import total
from cleantext.segmentation.joining.gaps import weigh
from cleantext.segmentation.joining.habits import is_indented
from cleantext.segmentation.joining.tails import REACH, Tail
from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import above, below, mark
from cleantext.segmentation.shapes.captions import is_caption, is_opened, run_in_credit
from cleantext.segmentation.shapes.credits import is_credit
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.wrapping.fullness import is_across, is_nearly_full

_MOST = 4  # lines of a caption
_OPENERS = SIGNS | frozenset("●■◆◎")
_NEAR = 4  # lines without a final mark above, which are prose; or fewer, with a stop or comma inside
_APART = 0.5  # log-odds for a caption below the end of a sentence
_INSIDE = -1.0  # log-odds for it if that line is full, so that its paragraph may go on
# Least log-odds for a caption; for one sentence above a credit; for one line with the credit.
_LEAST, _LEAST_OVER, _LEAST_SIGNED = -0.5, -1.5, -3.0
_LONGER = 2.0  # subtracted for each line more than the fewest possible
_WITH_SIGN = 4.0  # for a caption that opens with a sign
_WIDE = 3.0  # subtracted below a line across columns, which would be part of it
_NOT_INSIDE = -9.0  # log-odds for it below a full line, if a paragraph begins behind it
_CUT_SHORT = 4.0  # log-odds for it below a line that breaks off before it is full


def mark_wrapped_captions(lines: Sequence[Line], measure: float) -> None:
    """Mark the lines of captions and credits.

    A caption opens as captions do and ends with its first line that is not full; or it ends with, or is above, a picture
    credit, and the text above continues below it.
    """
    mark((line for line in lines if line.kind is None and is_credit(line.text)), "credit")
    for at, line in enumerate(lines):
        if line.kind is None:
            mark(lines[at : at + _size(lines, at, measure)], "caption")
    for at in range(len(lines) - 1, -1, -1):
        if lines[at].kind in (None, "credit") and (top := _top(lines, at, measure)) is not None:
            mark(lines[top : at + 1 - _stands_apart(lines, at)], "caption")


def _size(lines: Sequence[Line], at: int, measure: float) -> int:
    """The number of lines of a caption whose first line, at `at`, shows that it is one: up to its credit or its first line
    that is not full. 0 if it does not."""
    pointed = at > 0 and lines[at].text[0] in SIGNS and (breaks_off(lines[at - 1]) or _is_alone(lines, at))
    if not (pointed or is_opened(lines[at].text)) or _is_torn(lines, at):
        return 0
    text = ""
    for size, line in enumerate(lines[at : at + _MOST], 1):
        text += line.text
        if run_in_credit(text) or not is_nearly_full(line, measure):
            return size
    return 0


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is below the end of a sentence, and no line near it opens with the same sign, as items do."""
    near = [*lines[max(at - _MOST, 0) : at], *lines[at + 1 : at + _MOST + 1]]
    return ending(lines[at - 1].text) == "final" and all(line.text[0] != lines[at].text[0] for line in near)


def _top(lines: Sequence[Line], at: int, measure: float) -> int | None:
    """The start of the caption that ends at `at` with its credit, or just above it: where the text above continues best below
    the caption and not with it. None if there is no caption."""
    credited, under = lines[at].kind == "credit", below(lines, at)
    over = not credited and under is not None and under.kind == "credit"
    after = below(lines, at + over)
    best, odds, shortest = None, -math.inf, None
    text = ""
    for top in range(at, max(at - _MOST, -1), -1):
        if top < at and (lines[top].kind or not is_nearly_full(lines[top], measure)):
            break
        if top < at and is_across(lines[top + 1], measure) and not is_across(lines[top], measure):
            break
        if run_in_credit(text[: -len(lines[at].text)]):
            break
        text = lines[top].text + text
        signed = run_in_credit(text) and is_caption(text)
        sentence = over and ending(text) == "final" and "。" not in text[:-1]
        if (credited and top == at) or not (signed or sentence) or _is_torn(lines, top):
            continue
        alone = _odds(lines, top, after, measure)
        if alone <= _NOT_INSIDE:
            continue
        shortest = top if shortest is None else shortest
        found = alone - _LONGER * (shortest - top) + _WITH_SIGN * (lines[top].text[0] in _OPENERS)
        if found > max(odds, _LEAST_SIGNED if signed and top == at else _LEAST_OVER if sentence else _LEAST):
            best, odds = top, found
    return best


def _stands_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether the line at `at` is a whole credit. In brackets it belongs to the caption."""
    line = lines[at]
    whole = line.kind == "credit" and len(run_in_credit(lines[at - 1].text + line.text)) <= len(line.text)
    return whole and line.text[0] != "（"


def _is_torn(lines: Sequence[Line], top: int) -> bool:
    """Whether a word crosses from the line above into the line at `top`, so that nothing begins there."""
    return top > 0 and crossing(lines[top - 1].text, lines[top].text) > 1


def _odds(lines: Sequence[Line], top: int, after: Line | None, measure: float) -> float:
    """The log-odds that the text above `top` continues with `after` rather than with the line at `top`."""
    over, line = above(lines, top), lines[top]
    wide = _WIDE if over is not None and not over.kind and is_across(over, measure) else 0.0
    if over is None or over.kind or ending(over.text) not in ("open", "comma"):
        inside = over is not None and is_nearly_full(over, measure) and not is_across(line, measure)
        return (_INSIDE if inside else _APART) - wide
    if not is_nearly_full(over, measure):
        return (_CUT_SHORT if _breaks_off(lines, top) else _APART) - wide
    if after is None or after.kind:
        return -wide
    if is_indented(after):
        return _NOT_INSIDE
    tail = Tail(over.text[-REACH:], over.width, 2)
    return total(weigh(tail, after)) - total(weigh(tail, line)) - wide


def _breaks_off(lines: Sequence[Line], at: int) -> bool:
    """Whether a paragraph breaks off above the line at `at`; titles do not count."""
    run = list(takewhile(lambda line: ending(line.text) in ("open", "comma"), reversed(lines[max(at - _NEAR, 0) : at])))
    return len(run) == _NEAR or any("。" in line.text or "，" in line.text for line in run)
