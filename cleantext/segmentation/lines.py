"""Lines: where each begins and ends (`cleantext.patterns.lines` says what ends one), how wide it is, how it is set."""

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
    """A line that is not blank. `start` and `end` are without the white space at its ends, in code points.

    `text` is folded (see `folding`), of the same length. `width`, `indent` are in full-width cells: an ASCII character
    is half a cell. `blank` counts the blank lines before it. `kind` is set where the line's own shape tells it.
    """

    start: int
    end: int
    text: str
    width: float
    indent: float
    blank: int
    kind: BlockKind | None = None


def read_lines(text: str, closed: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """The lines of `text` that hold something other than white space. The characters of `closed` spans are no evidence of
    words: they are masked."""
    folded = fold(text, closed)
    return [
        Line(start, end, folded[start:end], width(folded[start:end]), width(folded[first:start]), blank)
        for first, start, end, blank in _contents(text)
    ]


def width(text: str) -> float:
    """The width of `text` in full-width cells."""
    return len(text) - 0.5 * len(text.encode("ascii", "ignore"))


def _contents(text: str) -> Iterator[tuple[int, int, int, int]]:
    """For each line that is not blank: where it begins, its content's span, and the blank lines before it."""
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
