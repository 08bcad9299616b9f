"""What ends a line, and where lines begin.

LF, CRLF, CR, U+2028 and U+2029 each end a line. A form feed or a next-line character is white space inside one.
"""

from __future__ import annotations

import re

LINE_END = re.compile("\r\n|[\n\r\u2028\u2029]")


def line_starts(text: str) -> list[int]:
    """Where each line of `text` begins, in code points; the first is 0."""
    return [0, *(match.end() for match in LINE_END.finditer(text))]


def with_line_feeds(text: str) -> str:
    """`text` with LF for each line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
