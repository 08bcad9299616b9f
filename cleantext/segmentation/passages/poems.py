"""Poems in a row: which lines of a run of verse are titles and poets' names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.bylines import may_be_names

_MOST_NAMES = 0.25  # share of lines that are names; a roll has more
_MOST_INDENTED, _LEAST_INDENTED = 0.9, 0.6  # share of indented lines, if the others are titles
_WIDEST = 6.0  # cells of a title that is recognised only by its lack of an indent, or its shortness
_SEVERAL = re.compile(
    "（(?:外[一二三四五六七八九十]{1,2}首|[二三四五六七八九]首|[组短]诗|诗[二三四五六七八九]首)）$|[二三四五六七八九](?:首|题|章)$"
)
_LEAST_VERSES, _LEAST_INDENTED_VERSES = 3, 2  # lines of a poem


def poem_heads(run: Sequence[Line]) -> frozenset[int]:
    """The indices in `run` (short lines without punctuation) of titles above a poet's name and of these names; if the
    verses are indented, of short lines that are not, each above two that are; and below the title of several poems (外二首),
    of the title of each."""
    names = [at for at in range(1, len(run)) if may_be_names(run[at].text) and not may_be_names(run[at - 1].text)]
    if len(names) > _MOST_NAMES * len(run):
        return frozenset()
    heads = {head for at in names for head in (at - 1, at)}
    rest = [line for at, line in enumerate(run) if at not in heads]
    indented = sum(line.indent >= 1 for line in rest) / max(len(rest), 1)
    if _LEAST_INDENTED <= indented <= _MOST_INDENTED:
        heads.update(
            at
            for at in range(len(run) - 1)
            if run[at].indent < 1
            and all(line.indent >= 1 for line in run[at + 1 : at + 1 + _LEAST_INDENTED_VERSES])
            and run[at].width <= _WIDEST
            and run[at].width < run[at + 1].width
        )
    heads.update(_titles_of_several(run, 2 if 1 in heads else 1))
    return frozenset(heads)


def _titles_of_several(run: Sequence[Line], first: int) -> list[int]:
    """The titles of the single poems below the title of several: the line at `first`, and the others that are no longer. Each
    is above at least three longer lines."""
    if first >= len(run) or not _SEVERAL.search(run[0].text) or run[first].width > _WIDEST:
        return []
    found = [at for at in range(first, len(run)) if run[at].width <= run[first].width]
    apart = all(low - high > _LEAST_VERSES for high, low in zip(found, [*found[1:], len(run)], strict=True))
    return [0, *found] if apart and len(found) > 1 else []
