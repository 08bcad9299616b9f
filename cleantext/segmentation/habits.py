"""The page's own habits: whether its numbered lines of one level end in a mark, as list items do and headings do not, and
whether its headings are numbered, and whether it indents paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from cleantext.segmentation.endings import ending
from cleantext.segmentation.lines import Line
from cleantext.segmentation.numbering import is_chapter, level

_LEAST = 4
_SHARE = 0.75
_INDENTED_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Habits:
    """The levels of numbers whose lines end in a mark, whether headings are numbered, and whether paragraphs are indented."""

    marked: frozenset[int]
    numbered: bool
    indented: bool


def find_habits(lines: Sequence[Line]) -> Habits:
    """The habits of the page that `lines` are."""
    plain = [line for line in lines if line.kind is None]
    indents = sum(is_indented(line) for line in plain)
    return Habits(marked_levels(lines), has_chapters(lines), indents >= max(3, _INDENTED_SHARE * len(plain)))


def is_indented(line: Line) -> bool:
    """Whether the line is indented as the first line of a Chinese paragraph is, by two cells or nearly."""
    return 1.5 <= line.indent <= 4.5


def marked_levels(lines: Sequence[Line]) -> frozenset[int]:
    """The levels of numbers (see `numbering.level`) whose lines end in a mark, four lines or more and three in four."""
    all_of, marked = Counter[int](), Counter[int]()
    for line in lines:
        if line.kind is None and (depth := level(line.text)):
            all_of[depth] += 1
            marked[depth] += ending(line.text) in ("final", "clause")
    return frozenset(depth for depth, number in all_of.items() if number >= _LEAST and marked[depth] >= _SHARE * number)


def has_chapters(lines: Sequence[Line]) -> bool:
    """Whether the page has two numbered chapters or more; then a line without a number is less often a heading."""
    chapters = (line for line in lines if line.kind is None and line.text[0] == "第" and is_chapter(line.text))
    return sum(1 for _ in islice(chapters, 2)) == 2
