"""Captions recognised by their place in flat text: between two lines of one paragraph, above a credit, or with a sign that
points to the picture. Also recognises ends of texts that only look like captions."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.joining.cues import total
from cleantext.segmentation.joining.gaps import weigh
from cleantext.segmentation.joining.tails import REACH, Tail, has_sentence
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.captions import may_be_text
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.scenes import is_scene, opens_with_scene

_WIDEST, _WIDEST_CREDITED = 60.0, 150.0  # cells
_NARROWEST_LEFT, _NARROWEST_CUT = 16.0, 12.0  # cells of a line that breaks off above a caption; that surely does
_INNER = re.compile("[，；：、]")
_MOST_CLAUSES = 3
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

    The end of a text may be signed like a caption (王静 摄影报道). If it continues the line above better than the next line
    does, it is not marked.
    """
    usual = Counter(line.blank for line in lines).most_common(1)[0][0] if lines else 0
    for at, between in enumerate(lines):
        left, below = lines[at - 1] if at else None, lines[at + 1 : at + 4]
        floats = (
            left is not None and between.kind in (None, "caption") and _floats(left, between, below, between.blank > usual + 1)
        )
        if floats or _is_pointed(lines, at):
            between.kind = "caption"
        elif between.kind == "caption" and left is not None and _ends_text(left, between):
            between.kind = None


def _floats(left: Line, between: Line, below: Sequence[Line], apart: bool) -> bool:
    """Whether `between` floats in a paragraph that breaks off in `left`. `apart`: whether more blank lines than usual are above
    it, as a picture leaves them."""
    right = next((line for line in below if line.kind not in ("caption", "credit")), None)
    if right is None or right.kind is not None or not (breaks_off(left) or _is_cut(left, right)):
        return False
    credited = below[0].kind == "credit" or between.kind == "caption"
    if between.width > (_WIDEST_CREDITED if credited else _WIDEST) or ending(between.text) not in ("final", "open", "closer"):
        return False
    if run_in_opening(between.text) or starts_block(between.text) or may_be_names(between.text):
        return False
    return _evidence(left, between, right, credited, apart) > 0


def _is_cut(left: Line, right: Line) -> bool:
    """Whether a line as short as a title certainly goes on in `right`."""
    if left.kind is not None or left.width < _NARROWEST_CUT or ending(left.text) != "open":
        return False
    cues = weigh(Tail(left.text[-REACH:], left.width, 1), right)
    return total(cues) >= _SURE and any(cue.certain for cue in cues)


def _may_caption(line: Line, widest: float) -> bool:
    return line.kind is None and line.width <= widest and ending(line.text) in ("final", "open", "closer")


def _evidence(left: Line, between: Line, right: Line, credited: bool, apart: bool) -> float:
    """The log-odds that the paragraph goes on in `right`, around `between`.

    Fitted on written pages with captions of many sorts at the cuts, and on statutes, novels, an encyclopedia and news cut
    without captions; each weight was rounded in favour of text.
    """
    tail = Tail(left.text[-REACH:], left.width, 1)
    near, across = total(weigh(tail, between)), total(weigh(tail, right))
    if across == -math.inf:
        return across
    odds = _PRIOR + _SHARE * max(-_MOST, min(across - near, _MOST))
    odds += _NO_JOIN if across <= 0 else 0.0
    odds += _APART if apart else 0.0
    odds += _CREDITED if credited else 0.0
    odds += _BARE if ending(between.text) != "final" else 0.0
    odds += _SCENE if is_scene(between.text, bare=True) or opens_with_scene(between.text) else 0.0
    return odds + _CLAUSE * min(len(_INNER.findall(between.text)), _MOST_CLAUSES)


def _is_pointed(lines: Sequence[Line], at: int) -> bool:
    """Whether the line opens with a triangle, like captions beside their picture, and is not one of several items."""
    sign = lines[at].text[0]
    credited = at + 1 < len(lines) and lines[at + 1].kind == "credit"
    if sign not in SIGNS or lines[at].text[-1] in SIGNS or not _may_caption(lines[at], _WIDEST):
        return False
    if "。" in lines[at].text[:-1] and not credited:
        return False
    top = at
    while top and at - top < _MOST_POINTED and lines[top - 1].text[0] == sign:
        top -= 1
    run = lines[top : top + _MOST_POINTED + 1]
    size = next((number for number, line in enumerate(run) if line.text[0] != sign), len(run))
    if size == 1:
        return True
    # Two or three captions below a paragraph that breaks off.
    return size <= _MOST_POINTED and top > 0 and breaks_off(lines[top - 1])


def breaks_off(line: Line) -> bool:
    """Whether the line is prose without a final mark, or ends on a comma."""
    prose = line.kind is None and line.width >= _NARROWEST_LEFT and ("，" in line.text or "。" in line.text)
    return prose and ending(line.text) in ("open", "comma")


def _ends_text(left: Line, line: Line) -> bool:
    if left.kind or not may_be_text(line.text) or ending(left.text) not in ("open", "comma"):
        return False
    return bool(run_in_opening(left.text)) or has_sentence(Tail(left.text[-REACH:], left.width, 1))
