"""Poems one under another: the lines of a run of verse that are titles and poets' names."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.bylines import may_be_names

_MOST_NAMES = 0.25  # of the lines; a roll has more
_MOST_INDENTED, _LEAST_INDENTED = 0.9, 0.6  # of the lines, where those that are not are titles
_WIDEST = 6.0  # cells of a title that only lacks the indent


def poem_heads(run: Sequence[Line]) -> frozenset[int]:
    """Where in `run`, short lines without marks, stand a title over a poet's name and that name; and, where the verses
    are indented, short lines that are not, each over one that is."""
    names = [at for at in range(1, len(run)) if may_be_names(run[at].text) and not may_be_names(run[at - 1].text)]
    if len(names) > _MOST_NAMES * len(run):
        return frozenset()
    heads = {head for at in names for head in (at - 1, at)}
    indented = sum(line.indent >= 1 for line in run) / max(len(run), 1)
    if _LEAST_INDENTED <= indented <= _MOST_INDENTED:
        heads.update(
            at
            for at in range(len(run) - 1)
            if run[at].indent < 1 <= run[at + 1].indent and run[at].width <= _WIDEST and run[at].width < run[at + 1].width
        )
    return frozenset(heads)
