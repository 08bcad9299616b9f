"""How this text is set: whether numbered lines of a level end in punctuation (as list items do and headings do not), whether
headings are numbered, whether paragraphs are indented, whether reporters wrote it; and where speech and clauses begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.numbering import DEEPEST, is_chapter, label, level, provision, starts_block
from cleantext.segmentation.shapes.openings import is_reported

_LEAST = 4  # lines with marks of one rank
_SHARE = 0.75  # of these, how many end in punctuation
_LEAST_SIGNED, _SHARE_SIGNED = 3, 0.6  # lines that open with the same sign (■, ◆) and end in punctuation: number, share
_INDENTED_SHARE = 0.5  # of the paragraphs, in a page that indents them
_LEAST_INSIDE, _AROUND = 5, 12  # speeches inside the lines around, so many on either side
_LONG_CLAUSE, _MOST_CLAUSES = 24.0, 2  # cells of a line that ends in ；; such lines
_SAID = re.compile("[说道曰问答称云喊叫笑喝骂嚷]：$|(?:指出|表示|强调|认为|介绍|回忆|解释|坦言|直言)：$")


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


def torn_sentences(lines: Sequence[Line]) -> frozenset[int]:
    """The ids of the lines that go on from a ： or ； above them, where this text does not begin a line after such a mark.

    After 他说：, if the lines around have five speeches inside and no other break before one. After a ；, if the lines
    above and below end neither in one nor in a ：, as those of lists do; at most two: of 5,733 paragraphs of statutes that end
    in ；17 are alone like these, 16 of them in one text."""
    pairs = list(pairwise(lines))
    speech = [at for at, (left, right) in enumerate(pairs) if _is_before_speech(left, right)]
    inside = [line.text.count("：“") for line in lines] if speech else []
    alone = [
        at
        for at, before, after in zip(speech, [-_AROUND, *speech], [*speech[1:], len(lines) + _AROUND], strict=False)
        if at - before >= _AROUND <= after - at
    ]
    torn = [at for at in alone if sum(inside[max(at - _AROUND, 0) : at + _AROUND]) >= _LEAST_INSIDE]
    clauses = [at for at, (left, right) in enumerate(pairs) if _is_before_clause(lines[at - 1] if at else None, left, right)]
    return frozenset(id(pairs[at][1]) for at in torn + clauses * (len(clauses) <= _MOST_CLAUSES))


def _is_before_speech(left: Line, right: Line) -> bool:
    return left.text[-1] == "：" and right.text[0] == "“" and _SAID.search(left.text[-6:]) is not None


def _is_before_clause(above: Line | None, left: Line, right: Line) -> bool:
    if left.text[-1] != "；" or right.text[-1] == "；" or left.width < _LONG_CLAUSE or starts_block(right.text):
        return False
    if above is not None and above.text[-1] in "：；":
        return False
    return bool(provision(left.text)) or not starts_block(left.text)


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
