"""The lines of a text that hold certain marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleantext.rules import Span

_LINE_END = re.compile("[\n\r\u2028\u2029]")


@cache
def _one_of(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(marks)}]")


def lines_with(marks: str, text: str) -> Iterator[Span]:
    """The half-open spans of the lines that hold one of `marks`, without their line ends."""
    found = _one_of(marks).search(text)
    end = 0
    while found is not None:
        at = found.start()
        start = max(end, *(text.rfind(mark, end, at) + 1 for mark in "\n\r\u2028\u2029"))
        line_end = _LINE_END.search(text, at)
        end = line_end.start() if line_end else len(text)
        yield start, end
        found = _one_of(marks).search(text, end)
