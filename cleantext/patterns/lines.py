"""What ends a line, and where lines begin and end.

LF, CRLF, CR, U+2028 and U+2029 each end a line. A form feed or a next-line character is white space inside one. Rules see
each line end as LF (`cleantext.record.line_feeds`), and so do `line_of`, `lines_of` and `lines_with`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.spans import Span

LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")
_LINE = re.compile("[^\n]*\n|[^\n]+")


def line_starts(text: str) -> list[int]:
    """Where each line of `text` begins, in code points; the first is 0."""
    return [0, *(match.end() for match in LINE_END.finditer(text))]


def with_line_feeds(text: str) -> str:
    """`text` with LF for each line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")


def with_line_feeds_in_place(text: str) -> str:
    """`text` with LF for each character of a line end, two for CRLF: offsets stay."""
    return text.replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")


def line_of(text: str, at: int, low: int = 0) -> Span:
    """The half-open span of the line of `at`, without its line end; where the line before it is known to end, `low`."""
    low = max(low, text.rfind("\n", low, at) + 1)
    high = text.find("\n", at)
    return low, high if high >= 0 else len(text)


def lines_of(text: str) -> list[str]:
    """The lines of `text`, each with its LF."""
    return _LINE.findall(text)


def lines_with(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """The half-open spans of the lines in which a match of `pattern` begins, without their line ends."""
    found = pattern.search(text)
    end = 0
    while found is not None:
        start, end = line_of(text, found.start(), end)
        yield start, end
        found = pattern.search(text, end)


def by_line(text: str, places: list[int]) -> Iterator[tuple[int, int, list[int]]]:
    """The half-open spans of the lines of the sorted `places`, without their line ends, each with those on it."""
    low = high = -1
    found: list[int] = []
    for at in places:
        if at >= high:
            if found:
                yield low, high, found
            low, high = line_of(text, at, max(high, 0))
            found = []
        found.append(at)
    if found:
        yield low, high, found
