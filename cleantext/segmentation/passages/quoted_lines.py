"""Quoted lines on boards and in mail: each begins with a colon and a space, the quotation sign of boards in Taiwan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import runs

_QUOTED = re.compile("：(?: ：)*(?: +(?=[^ ])|$)")
_LEAST = 2


def mark_quoted_lines(lines: Sequence[Line]) -> None:
    """Make at least two neighbouring quoted lines without a kind paragraphs, or other if nothing follows the colon. They are
    not joined, since the sign would end up inside a word. A single one has only lost the words before its colon."""
    for start, end in runs(line.kind is None and _QUOTED.match(line.text) is not None for line in lines):
        for line in lines[start:end] if end - start >= _LEAST else ():
            line.kind = "paragraph" if line.text.strip("： ") else "other"
