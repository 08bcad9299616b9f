"""Captions recognised by their place in flat text: between two lines of one paragraph, above a credit, or with a sign that
points to the picture. Also recognises ends of texts that only look like captions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cleantext.segmentation.joining.cues import Cue, total
from cleantext.segmentation.joining.endings import ending
from cleantext.segmentation.joining.gaps import weigh
from cleantext.segmentation.joining.tails import REACH, Tail, has_sentence
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.bylines import may_be_names
from cleantext.segmentation.shapes.captions import may_be_text
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.shapes.openings import run_in_opening

_WIDEST, _WIDEST_BARE = 60.0, 40.0
_INNER = re.compile("[，。；：、！？]")
_NARROWEST_LEFT = 16.0  # cells of a line that breaks off above a caption with a credit
_SPEECH = re.compile("[“”‘’]")
_APART = -1.0  # log-odds, at most, that the caption continues the line above
_CONTRAST = 4.0  # log-odds by which the join across the line must exceed the join with it
_MOST_POINTED = 3  # captions with the same sign
SIGNS = frozenset("▲△▼▽◀▶◤◥◢◣")


def mark_floats(lines: Sequence[Line]) -> None:
    """Mark as captions short lines without a kind

    - below a paragraph that breaks off, if the next line, or the one below a picture credit, continues that paragraph and
      this one does not;
    - with a final mark, below a paragraph that breaks off, and above a picture credit;
    - with a final mark, below a paragraph that breaks off, after more blank lines than usual (as a picture leaves them), if the next line is the
      better continuation;
    - that open with a triangle, unless a neighbouring item has the same sign.

    The end of a text may be signed like a caption (王静 摄影报道). If it continues the line above, it is not marked.
    """
    usual = Counter(line.blank for line in lines).most_common(1)[0][0] if lines else 0
    for at, between in enumerate(lines):
        left, below = lines[at - 1] if at else None, lines[at + 1 : at + 3]
        if between.kind == "caption" and left is not None and _ends_text(left, between):
            between.kind = None
        elif _is_pointed(lines, at) or (left is not None and _floats(left, between, below, between.blank > usual + 1)):
            between.kind = "caption"


def _may_caption(line: Line) -> bool:
    return line.kind is None and line.width <= _WIDEST and ending(line.text) == "final"


def _floats(left: Line, between: Line, below: Sequence[Line], apart: bool) -> bool:
    if (
        left.kind
        or not below
        or ending(left.text) not in ("open", "comma")
        or run_in_opening(between.text)
    ):
        return False
    if _is_bare(between):
        credited = below[0].kind == "credit"
        right = below[1:] if credited else below[:1]
        if not right or right[0].kind is not None:
            return False
        return (credited and _is_better(_tail(left), between, right[0])) or _goes_around(left, between, right[0])
    if not _may_caption(between):
        return False
    if below[0].kind == "credit":
        return left.width >= _NARROWEST_LEFT and "。" not in between.text[:-1]
    if below[0].kind is None and apart and _is_better(_tail(left), between, below[0]):
        return True
    if below[0].kind or ending(left.text) != "open" or _SPEECH.search(between.text):
        return False
    return _goes_around(left, between, below[0])


def _goes_around(left: Line, between: Line, right: Line) -> bool:
    """Whether prose goes on in `right` according to the words at the gap, and not in `between`."""
    tail = _tail(left)
    return has_sentence(tail) and _contrast(tail, between, right) >= _CONTRAST


def _is_bare(line: Line) -> bool:
    """Whether the line may be a caption without a final mark: one clause, as short as a title."""
    plain = line.kind is None and line.width <= _WIDEST_BARE and ending(line.text) in ("open", "closer")
    return plain and not _INNER.search(line.text) and not starts_block(line.text) and not may_be_names(line.text)


def _is_pointed(lines: Sequence[Line], at: int) -> bool:
    """Whether the line opens with a triangle, like captions beside their picture, and is not one of several items."""
    sign = lines[at].text[0]
    bare = lines[at].kind is None and lines[at].width <= _WIDEST and ending(lines[at].text) in ("open", "closer")
    if sign not in SIGNS or lines[at].text[-1] in SIGNS or not (_may_caption(lines[at]) or bare) or "。" in lines[at].text[:-1]:
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
    return bool(run_in_opening(left.text)) or has_sentence(_tail(left))


def _tail(line: Line) -> Tail:
    return Tail(line.text[-REACH:], line.width, 1)


def _is_better(tail: Tail, between: Line, right: Line) -> bool:
    """Whether `right` is a better continuation of the text than `between`."""
    near, across = total(weigh(tail, between)), total(weigh(tail, right))
    return across > max(near, 0.0)


def _contrast(tail: Tail, between: Line, right: Line) -> float:
    near, across = weigh(tail, between), weigh(tail, right)
    if total(across) <= 0 or not _goes_on(across) or _goes_on(near) or _unfinished(near) > _APART:
        return 0.0
    return total(across) - total(near) if near else _CONTRAST


def _goes_on(cues: Sequence[Cue]) -> bool:
    """Whether the text goes on according to cues across the gap, not only to the open end before it."""
    return _unfinished(cues) > 0 or any(cue.certain and cue.name != "open-bracket" for cue in cues)


def _unfinished(cues: Sequence[Cue]) -> float:
    return next((cue.weight for cue in cues if cue.name == "unfinished"), 0.0)
