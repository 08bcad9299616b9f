"""Poems in a row: which lines of a run of verse are titles and poets' names."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.bylines import may_be_names

_MOST_NAMES = 0.25  # share of lines that are names; a roll has more
_MOST_INDENTED, _LEAST_INDENTED = 0.9, 0.6  # share of indented lines, if the others are titles
_WIDEST = 6.0  # cells of a title that is recognised only by its lack of an indent


def poem_heads(run: Sequence[Line]) -> frozenset[int]:
    """The indices in `run` (short lines without punctuation) of titles above a poet's name and of these names; and, if the
    verses are indented, of short lines that are not, each above one that is."""
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
