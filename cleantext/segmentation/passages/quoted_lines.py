"""Quoted lines on boards and in mail: each begins with a colon and a space, the quotation sign of boards in Taiwan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line

_QUOTED = re.compile("：(?: ：)*(?: +(?=[^ ])|$)")
_LEAST = 2


def mark_quoted_lines(lines: Sequence[Line]) -> None:
    """Make at least two neighbouring quoted lines without a kind paragraphs, or other if nothing follows the colon. They are
    not joined, since the sign would end up inside a word. A single one has only lost the words before its colon."""
    run: list[Line] = []
    for line in lines:
        if line.kind is None and line.text[0] == "：" and _QUOTED.match(line.text):
            run.append(line)
            continue
        _mark(run)
        run = []
    _mark(run)


def _mark(run: Sequence[Line]) -> None:
    if len(run) < _LEAST:
        return
    for line in run:
        line.kind = "other" if not line.text.strip("： ") else "paragraph"
