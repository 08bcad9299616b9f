"""Runs of captions, numbered or with the same sign, of which only the last has the picture credit."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.floats.between_lines import SIGNS, breaks_off
from cleantext.segmentation.joining.cues import Cue, total
from cleantext.segmentation.joining.gaps import weigh
from cleantext.segmentation.joining.tails import REACH, Tail
from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import Item, below, mark
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import label, level, ordinal

_LONGEST, _LONG = 60, 24  # characters of a caption; of the text below the captions of a story
_CAPTIONS, _LONGER = 2, 1.2  # captions above another one, and its length as a multiple of theirs
_MOST, _MOST_INSIDE = 9, 4  # captions in a run; lines that interrupt a paragraph
_FARTHEST = 4  # lines of text between the captions of a story in pictures and its credit
_CIRCLED = frozenset("①②③④⑤⑥⑦⑧⑨")


def mark_caption_runs(lines: Sequence[Item]) -> None:
    """Mark runs of captions among lines without a kind.

    A run counts from 1 up to the number of the caption below it, or opens with its sign; above a separate credit, it is
    numbered ①, ② or opens with triangles. Each line is at most one sentence; list items have no credit.

    A text as short as the two captions above it is one, too, above a separate credit.

    Runs ①, ② … right below a title are the captions of a story in pictures, if its text ends in a credit.

    Runs of up to four lines between two parts of a paragraph are marked too; a list follows a colon or a stop.
    """
    for at in range(1, len(lines)):
        line = lines[at]
        if line.kind == "credit" and _ends_captions(lines, at - 1):
            mark(lines[at - 1 : at], "caption")
        credited = line.kind == "credit" and lines[at - 1].text[0] in _CIRCLED | SIGNS and _may_be_one(lines[at - 1])
        if credited or (line.kind == "caption" and label(line.text)):
            top = _top(lines, at - credited)
            mark(lines[top:at] if ordinal(lines[top].text) in (0, 1) else (), "caption")
    for at in range(1, len(lines)):
        mark(lines[at : at + _story_of_pictures(lines, at)], "caption")
    for at in range(1, len(lines)):
        left = lines[at - 1]
        if isinstance(left, Line) and label(lines[at].text) and breaks_off(left) and _may_be_one(lines[at]):
            _mark_interrupting(left, lines[at : at + _MOST_INSIDE + 1])


def _ends_captions(lines: Sequence[Item], at: int) -> bool:
    """Whether the line without a kind is right below two captions and hardly longer than they are."""
    over = lines[max(at - _CAPTIONS, 0) : at]
    captions = len(over) == _CAPTIONS and all(line.kind == "caption" for line in over)
    return captions and lines[at].kind is None and len(lines[at].text) <= _LONGER * max(len(line.text) for line in over)


def _story_of_pictures(lines: Sequence[Item], at: int) -> int:
    """The number of captions ①, ② … at `at`, if they are right below a title, and a credit is below the text after them; else
    0."""
    if lines[at].text[0] != "①" or not _may_be_one(lines[at]) or not is_titular(lines[at - 1].text):
        return 0
    end = at + 1
    while end < len(lines) and _may_be_one(lines[end]) and _leads(lines[end - 1].text, lines[end].text):
        end += 1
    below_text = next((line for line in lines[end + 1 : end + _FARTHEST] if line.kind is not None), None)
    is_text = end < len(lines) and lines[end].kind is None and len(lines[end].text) >= _LONG
    return end - at if end - at > 1 and is_text and below_text is not None and below_text.kind == "credit" else 0


def _mark_interrupting(left: Line, lines: Sequence[Item]) -> None:
    """Mark the run at the top of `lines` if the paragraph that breaks off in `left` goes on below it."""
    end = 1
    while end < len(lines) and _may_be_one(lines[end]) and _leads(lines[end - 1].text, lines[end].text):
        end += 1
    after = below(lines, end - 1)
    if not isinstance(after, Line) or after.kind is not None or ordinal(lines[0].text) not in (0, 1):
        return
    if _goes_on(weigh(Tail(left.text[-REACH:], left.width, 1), after), lines[0].text[0] in _CIRCLED | SIGNS):
        mark(lines[:end], "caption")


def _goes_on(cues: Sequence[Cue], pictured: bool) -> bool:
    """Whether the text continues across lines that are numbered, or have the signs of captions."""
    if total(cues) <= 0:
        return False
    return any(
        cue.certain or (pictured and (cue.name == "comma" or (cue.name == "unfinished" and cue.weight > 0))) for cue in cues
    )


def _top(lines: Sequence[Item], at: int) -> int:
    """The index of the first line of the run that ends with the line at `at`."""
    top = at
    while top and at - top < _MOST and _may_be_one(lines[top - 1]) and _leads(lines[top - 1].text, lines[top].text):
        top -= 1
    return top


def _may_be_one(line: Item) -> bool:
    short = line.kind is None and len(line.text) <= _LONGEST
    return short and ending(line.text) in ("final", "open", "closer") and "。" not in line.text[:-1]


def _leads(above: str, below: str) -> bool:
    """Whether the two lines have consecutive numbers of one form, or the same sign."""
    if level(above):
        return level(above) == level(below) and ordinal(above) + 1 == ordinal(below)
    return bool(label(above)) and label(above) == label(below)
