"""The lines of a text, of which a quotation seldom is more than one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.rules import Span

_LINE_END = re.compile("[\n\r\u2028\u2029]")


def line_of(text: str, at: int, low: int = 0) -> Span:
    """The half-open span of the line of `at`, without its line end; where the line before it is known to end, `low`."""
    start = max(text.rfind(mark, low, at) + 1 for mark in "\n\r\u2028\u2029")
    line_end = _LINE_END.search(text, at)
    return max(start, low), line_end.start() if line_end else len(text)


def lines_with(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """The half-open spans of the lines in which a match of `pattern` begins, without their line ends."""
    found = pattern.search(text)
    end = 0
    while found is not None:
        start, end = line_of(text, found.start(), end)
        yield start, end
        found = pattern.search(text, end)
