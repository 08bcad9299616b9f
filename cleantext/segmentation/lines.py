"""The non-blank lines of a text: position, width, indent. What ends a line is defined in `cleantext.patterns.lines`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cleantext.documents import BlockKind
from cleantext.patterns.lines import LINE_END
from cleantext.segmentation.folding import fold

_CONTENT = re.compile("[^\n\r\u2028\u2029]+")


@dataclass(slots=True)
class Line:
    """A non-blank line. `start` and `end` are code points of the text and exclude surrounding white space.

    `text` is the folded text of the same span (see `folding`). `width` and `indent` are in full-width cells: an ASCII
    character is half a cell, its `narrow`; in text that was wrapped by characters it is a cell. `blank` is the number of blank
    lines before the line, `lead` that of the characters of its indent. `kind` is None until some rule recognises it.
    """

    start: int
    end: int
    text: str
    width: float
    indent: float
    blank: int
    lead: int = 0
    narrow: float = 0.5
    kind: BlockKind | None = None


def read_lines(text: str, closed: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """The non-blank lines of `text`. Han characters in `closed` spans are masked, so that they are no evidence of words."""
    folded = fold(text, closed)
    return [
        Line(start, end, folded[start:end], width(folded[start:end]), width(folded[first:start]), blank, start - first)
        for first, start, end, blank in _contents(text)
    ]


def width(text: str) -> float:
    """The width of `text` in full-width cells."""
    return len(text) - 0.5 * len(text.encode("ascii", "ignore"))


def _contents(text: str) -> Iterator[tuple[int, int, int, int]]:
    """For each non-blank line: the start of the line, the start and end of its content, and the number of blank lines before
    it."""
    ends, last = 0, 0
    for match in _CONTENT.finditer(text):
        first, after = match.span()
        ends += _count_ends(text, last, first)
        last = after
        content = match.group().strip()
        if content:
            start = first + len(match.group()) - len(match.group().lstrip())
            yield first, start, start + len(content), ends if first == 0 else max(ends - 1, 0)
            ends = 0


def _count_ends(text: str, start: int, end: int) -> int:
    if end - start < 2:
        return end - start
    return sum(1 for _ in LINE_END.finditer(text, start, end))
