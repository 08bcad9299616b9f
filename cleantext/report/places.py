"""Offsets as lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")


class Places:
    """Lines and columns of `text`, both counted from 1, columns in code points.

    LF, CRLF, CR, U+2028 and U+2029 each end a line.
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def of(self, offset: int) -> tuple[int, int]:
        """The line and the column of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
