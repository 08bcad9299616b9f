"""Quoted lines of boards and mail: each begins with a colon and a space, as the boards of Taiwan set what is answered to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line

_QUOTED = re.compile("：(?: ：)*(?: +(?=[^ ])|$)")
_LEAST = 2


def mark_quoted_lines(lines: Sequence[Line]) -> None:
    """Make each such line of no kind a paragraph, and one with nothing behind the colon other, where two stand under each
    other: none is joined, since the sign would stand inside a word. A lone one lost what stood before its colon."""
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
