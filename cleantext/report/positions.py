"""Offsets as lines and columns."""

from __future__ import annotations

from bisect import bisect_right

from cleantext.patterns.lines import line_starts


class Places:
    """Converts offsets in `text` to lines (see `cleantext.patterns.lines`) and columns, both counted from 1, columns in code
    points."""

    def __init__(self, text: str) -> None:
        self._starts = line_starts(text)

    def of(self, offset: int) -> tuple[int, int]:
        """The line and the column of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
