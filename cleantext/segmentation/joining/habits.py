"""The page's own habits: whether its numbered lines of one level end in a mark, as list items do and headings do not;
whether its headings are numbered; whether it indents paragraphs; who speaks in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from cleantext.segmentation.joining.endings import ending
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.numbering import DEEPEST, is_chapter, label, level

_LEAST = 4
_SHARE = 0.75
_LEAST_SIGNED, _SHARE_SIGNED = 3, 0.6  # of lines behind the same sign (■, ◆)
_LONGEST_SPEAKER = 6
_SPEAKERS = ("问", "答", "记者", "主持人")
_INDENTED_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Habits:
    """The ranks of items whose lines end in a mark, whether headings are numbered, whether paragraphs are indented, and the
    names before a colon that begin two lines or more, as speakers' do."""

    marked: frozenset[int]
    numbered: bool
    indented: bool
    speakers: frozenset[str]

    def is_spoken(self, text: str) -> bool:
        """Whether the line opens with a speaker's name: 记者：…."""
        return _speaker(text) in self.speakers


def find_habits(lines: Sequence[Line]) -> Habits:
    """The habits of the page that `lines` are."""
    plain = [line for line in lines if line.kind is None]
    indents = sum(is_indented(line) for line in plain)
    names = Counter(name for line in plain if (name := _speaker(line.text)))
    speakers = frozenset(name for name, times in names.items() if times > 1 or name in _SPEAKERS)
    return Habits(marked_ranks(plain), has_chapters(lines), indents >= max(3, _INDENTED_SHARE * len(plain)), speakers)


def is_indented(line: Line) -> bool:
    """Whether the line is indented as the first line of a Chinese paragraph is, by two cells or nearly, or by two half-width
    spaces."""
    return 1.0 <= line.indent <= 4.5


def rank(text: str) -> int:
    """The level of the number that opens the line (see `numbering.level`), or the code point of the sign; 0 for neither."""
    return level(text) or (ord(text[0]) if label(text) else 0)


def marked_ranks(lines: Sequence[Line]) -> frozenset[int]:
    """The ranks whose lines end in a mark: four lines or more and three in four; behind a sign three and three in five."""
    all_of, marked = Counter[int](), Counter[int]()
    for line in lines:
        if found := rank(line.text):
            all_of[found] += 1
            marked[found] += ending(line.text) in ("final", "clause")
    return frozenset(found for found, number in all_of.items() if _is_marked(found, number, marked[found]))


def _is_marked(found: int, number: int, marked: int) -> bool:
    least, share = (_LEAST, _SHARE) if found <= DEEPEST else (_LEAST_SIGNED, _SHARE_SIGNED)
    return number >= least and marked >= share * number


def _speaker(text: str) -> str:
    at = text.find("：", 0, _LONGEST_SPEAKER + 1)
    return text[:at] if at > 0 else ""


def has_chapters(lines: Sequence[Line]) -> bool:
    """Whether the page has two numbered chapters or more; then a line without a number is less often a heading."""
    chapters = (line for line in lines if line.kind is None and line.text[0] == "第" and is_chapter(line.text))
    return sum(1 for _ in islice(chapters, 2)) == 2
