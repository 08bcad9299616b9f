"""Lines that a site sets around a text: how they are found, read and taken out. What the rules about such lines share.

A rule has a hint, a pattern that is searched for fast and that each of its lines matches, and a question, which is asked of
such a line alone. Nothing but the whole line is ever taken, with its line end; a line that says more stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from cleantext.edits import Reason, Row
from cleantext.rules import Page

_PRIVATE = re.compile("[\ue000-\uf8ff]")
LONGEST = 200  # code points of the longest line that is taken
_LINE = "[^\n]*"
_BLANK = "[ \t\u3000]*\n"
_MOST_IN_A_ROW = 8
_PLAIN: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys((0x3000, 0xA0, 0x09), " "),
    **str.maketrans("【】〔〕［］｛｝﹝﹞", "[][][][][]"),
    **str.maketrans("丨｜¦│┃", "|||||"),
    **str.maketrans("﹕∶︰", ":::"),
}


def plain(text: str) -> str:
    """`text` as the patterns of these rules read it: simplified, marks and letters half-width; of the same length.

    What is plain stays as it is.
    """
    from cleantext.lexicon import fold

    return fold(text).translate(_PLAIN)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """`pattern` compiled on first need: these are many, and most runs ask for none."""
    return re.compile(pattern)


@dataclass(frozen=True, slots=True)
class LineKind:
    """A kind of line: the pattern `hint` is searched for in the text as it is, `says` is asked of the plain line."""

    hint: str
    says: Callable[[str], bool]

    def fits(self, line: str) -> bool:
        """Whether `line`, in either script and width, is of this kind."""
        return 0 < len(line) <= LONGEST and compiled(self.hint).search(line) is not None and self.says(plain(line).strip())

    def lines(self, text: str) -> Iterator[tuple[int, int]]:
        """The spans of the lines of this kind, without their line ends."""
        hint = compiled(self.hint).search(text)
        while hint is not None:
            start = _line_start(text, hint.start())
            end = _line_end(text, hint.start())
            if self.fits(text[start:end]):
                yield start, end
            hint = compiled(self.hint).search(text, max(end, hint.end()))


def removals(page: Page, kind: LineKind, rule: str, evidence: str) -> Iterator[Row]:
    """The edits that take out the lines of a kind."""
    reason = Reason((rule,), evidence)
    for start, end in kind.lines(page.text):
        if _PRIVATE.search(page.text, start, end):
            continue  # what it says is not in the text; it is flagged later
        yield *whole_line(page.text, start, end), "", reason


def whole_line(text: str, start: int, end: int) -> tuple[int, int]:
    """The line's span with its line end, if it has one, and with the blank line behind it if the line stands between blank
    lines, or all lines do that are taken out with it: two blank lines in a row would be left."""
    if not text.startswith("\n", end):
        return start, end
    blank = compiled(_BLANK).match(text, end + 1)
    return start, blank.end() if blank is not None and _is_below_blank(text, start) else end + 1


def _is_below_blank(text: str, start: int) -> bool:
    """Whether above the line that begins at `start`, and above lines of these kinds, there is a blank line or nothing."""
    from cleantext.junk import LINE_KINDS

    for _ in range(_MOST_IN_A_ROW):
        if start == 0:
            return True
        end = start - 1
        start = _line_start(text, end)
        line = text[start:end]
        if not line.strip():
            return True
        if not any(kind.fits(line) for kind in LINE_KINDS):
            return False
    return False


def line_above(text: str, start: int) -> tuple[int, int] | None:
    """The span of the nearest line above the one that begins at `start` that is not blank; None where there is none near."""
    first = max(start - 4 * LONGEST, 0)
    end = first + len(text[first:start].rstrip())
    return (_line_start(text, end - 1), end) if end > first else None


def _line_start(text: str, at: int) -> int:
    """Where the line that holds `at` begins; a place too far before it where the line is longer than any of these."""
    first = max(at - LONGEST - 1, 0)
    return max(first, text.rfind("\n", first, at) + 1)


def _line_end(text: str, at: int) -> int:
    match = compiled(_LINE).match(text, at)
    return match.end() if match else at
