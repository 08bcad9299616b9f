"""Captions recognised by their place in flat text: between two lines of one paragraph, above a credit, or with a sign that
points to the picture. Also recognises ends of texts that only look like captions."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from cleantext.segmentation.joining.cues import total
from cleantext.segmentation.joining.gaps import weigh
from cleantext.segmentation.joining.tails import REACH, Tail
from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import below, runs
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.scenes import is_scene

_WIDEST = 60.0  # cells
_NARROWEST_LEFT, _NARROWEST_CUT = 16.0, 12.0  # cells of a line that breaks off above a caption; that surely does
_INNER = re.compile("[，；：、]")
_MOST_CLAUSES = 3  # marks inside the line that count
_SURE = 3.0  # log-odds at which a line as short as a title was cut
# Log-odds: before all evidence; for each unit by which the text goes on better around the line than in it, up to a most; if
# it does not go on around it; for blank lines above, a credit below, no final mark, a scene, each mark inside.
_PRIOR, _SHARE, _MOST = -3.0, 0.5, 10.0
_NO_JOIN, _APART, _CREDITED, _BARE, _SCENE, _CLAUSE = -2.0, 4.5, 4.0, -1.0, 3.0, -1.0
_MOST_POINTED = 3  # captions with the same sign
SIGNS = frozenset("▲△▼▽◀▶◤◥◢◣")


def mark_floats(lines: Sequence[Line]) -> None:
    """Mark as captions

    - short lines below a paragraph that breaks off, where the sum of their evidence says so (`_evidence`);
    - lines that open with a triangle, unless a neighbouring item has the same sign.
    """
    usual = Counter(line.blank for line in lines).most_common(1)[0][0]
    for at, line in enumerate(lines):
        apart = line.blank > usual + 1
        if line.kind is None and ((at and _floats(lines[at - 1], line, lines[at + 1 : at + 4], apart)) or _is_pointed(lines, at)):
            line.kind = "caption"


def _floats(left: Line, between: Line, under: Sequence[Line], apart: bool) -> bool:
    """Whether `between` floats in a paragraph that breaks off in `left`. `apart`: whether more blank lines than usual are above
    it, as a picture leaves them."""
    right = next((line for line in under if line.kind not in ("caption", "credit")), None)
    if right is None or right.kind is not None or not (breaks_off(left) or _is_cut(left, right)):
        return False
    if between.width > _WIDEST or ending(between.text) not in ("final", "open", "closer"):
        return False  # a paragraph out of its order, or a piece of one
    if run_in_opening(between.text) or starts_block(between.text):
        return False
    return _evidence(left, between, right, under[0].kind == "credit", apart) > 0


def _is_cut(left: Line, right: Line) -> bool:
    """Whether a line as short as a title certainly goes on in `right`."""
    if left.kind is not None or left.width < _NARROWEST_CUT:
        return False
    cues = weigh(Tail(left.text[-REACH:], left.width, 1), right)
    return total(cues) >= _SURE and any(cue.certain for cue in cues)


def _evidence(left: Line, between: Line, right: Line, credited: bool, apart: bool) -> float:
    """The log-odds that the paragraph goes on in `right`, around `between`.

    Fitted on written pages with captions of many sorts at the cuts, and on statutes, novels, an encyclopedia and news cut
    without captions; each weight was rounded in favour of text.
    """
    tail = Tail(left.text[-REACH:], left.width, 1)
    near, across = total(weigh(tail, between)), total(weigh(tail, right))
    if across == -math.inf:
        return across
    scene = is_scene(between.text, bare=True)
    odds = _PRIOR + _SHARE * max(-_MOST, min(across - near, _MOST)) + _NO_JOIN * (across <= 0)
    odds += _APART * apart + _CREDITED * credited + _BARE * (ending(between.text) != "final") + _SCENE * scene
    return odds + _CLAUSE * min(len(_INNER.findall(between.text)), _MOST_CLAUSES)


def _is_pointed(lines: Sequence[Line], at: int) -> bool:
    """Whether the line opens with a triangle, like captions beside their picture, and is not one of several items."""
    line, credit = lines[at], below(lines, at)
    if line.text[0] not in SIGNS or line.width > _WIDEST:
        return False
    if "。" in line.text[:-1] and (credit is None or credit.kind != "credit"):
        return False  # an item of news
    start, end = next(span for span in runs(other.text[0] for other in lines) if span[1] > at)
    # Two or three below a paragraph that breaks off are captions too.
    return end - start == 1 or (end - start <= _MOST_POINTED and start > 0 and breaks_off(lines[start - 1]))


def breaks_off(line: Line) -> bool:
    """Whether the line is prose, or the opening of a dispatch, without a final mark, or ends on a comma."""
    inside = "，" in line.text or "。" in line.text or 0 < run_in_opening(line.text) < len(line.text)
    prose = line.kind is None and line.width >= _NARROWEST_LEFT and inside
    return prose and ending(line.text) in ("open", "comma")
