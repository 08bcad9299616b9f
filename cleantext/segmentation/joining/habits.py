"""How this text is set: whether numbered lines of a level end in punctuation (as list items do and headings do not), whether
headings are numbered, whether paragraphs are indented, and whether reporters wrote it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.numbering import DEEPEST, is_chapter, label, level
from cleantext.segmentation.shapes.openings import is_reported

_LEAST = 4
_SHARE = 0.75
_LEAST_SIGNED, _SHARE_SIGNED = 3, 0.6  # lines that open with the same sign (■, ◆) and end in punctuation: number, share
_INDENTED_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Habits:
    """The ranks of items whose lines end in punctuation, whether headings are numbered, whether paragraphs are indented, and
    whether reporters wrote it."""

    marked: frozenset[int]
    numbered: bool
    indented: bool
    reported: bool


def find_habits(lines: Sequence[Line]) -> Habits:
    """The habits of the text made of `lines`."""
    plain = [line for line in lines if line.kind is None]
    indented = sum(map(is_indented, plain)) >= max(3, _INDENTED_SHARE * len(plain))
    return Habits(marked_ranks(plain), has_chapters(lines), indented, any(map(is_reported, lines)))


def is_indented(line: Line) -> bool:
    """Whether the line is indented like the first line of a Chinese paragraph: by about two cells, or by two half-width
    spaces."""
    return 1.0 <= line.indent <= 4.5


def rank(text: str) -> int:
    """The level of the number that opens the line (see `numbering.level`), the code point of the sign that does, or 0."""
    return level(text) or (ord(text[0]) if label(text) else 0)


def marked_ranks(lines: Sequence[Line]) -> frozenset[int]:
    """The ranks whose lines end in punctuation: at least four lines and three in four; for a sign, three and three in five."""
    all_of, marked = Counter[int](), Counter[int]()
    for line in lines:
        if found := rank(line.text):
            all_of[found] += 1
            marked[found] += ending(line.text) in ("final", "clause")
    return frozenset(found for found, number in all_of.items() if _is_marked(found, number, marked[found]))


def _is_marked(found: int, number: int, marked: int) -> bool:
    least, share = (_LEAST, _SHARE) if found <= DEEPEST else (_LEAST_SIGNED, _SHARE_SIGNED)
    return number >= least and marked >= share * number


def has_chapters(lines: Sequence[Line]) -> bool:
    """Whether the text has at least two numbered chapters; then a line without a number is less likely a heading."""
    chapters = (line for line in lines if line.kind is None and line.text[0] == "第" and is_chapter(line.text))
    return sum(1 for _ in islice(chapters, 2)) == 2
