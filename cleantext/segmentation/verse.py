"""Verse: lines of equal cells. Its lines are kept as they are: none is joined to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line

_CELL_END = re.compile("[，。；！？、：　 ]+")
_CELLS = re.compile("[\u3400-\u9fff，。；！？、：　 ]+")
_LONGEST = 44


def mark_verse(lines: Sequence[Line]) -> None:
    """Mark two neighbouring lines or more as verse, where each is made of cells of 4 to 7 characters, all alike.

    A lone line of that kind may be a proverb or a title; two prose sentences of equal length rarely fill their lines.
    """
    cells = [_cell(line) for line in lines]
    for at in range(len(lines)):
        alike = cells[at] and (cells[at] in cells[max(at - 1, 0) : at] or cells[at] in cells[at + 1 : at + 2])
        if alike:
            lines[at].kind = "verse"


def _cell(line: Line) -> int:
    """The length of the line's cells, if they are all as long and end in marks; 0 if not."""
    text = line.text
    if line.kind is not None or not 5 <= len(text) <= _LONGEST or text[-1] not in "，。；！？" or not _CELLS.fullmatch(text):
        return 0
    lengths = {len(cell) for cell in _CELL_END.split(text) if cell}
    size = lengths.pop()
    return size if not lengths and 4 <= size <= 7 else 0
