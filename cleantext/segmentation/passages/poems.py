"""Poems in a row: which lines of a run of verse are titles and poets' names."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from cleantext.lexicon.personal_names import are_names, may_be_names
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.numbering import number

_MOST_NAMES = 0.25  # share of lines that are names; a roll has more
_MOST_INDENTED, _LEAST_INDENTED = 0.9, 0.6  # share of indented lines, if the others are titles
_WIDEST = 6.0  # cells of a title that is recognised only by its lack of an indent, or its shortness
_SEVERAL = re.compile("（外(?P<more>[一二三四五六七八九])首）$|(?P<all>[二三四五六七八九])[首题章]）?$")
_LEAST_VERSES, _LEAST_INDENTED_VERSES = 3, 2  # lines of a poem


def poem_heads(run: Sequence[Line], several: int = 0) -> frozenset[int]:
    """The indices in `run` (short lines without punctuation) of titles above a poet's name and of these names; if the
    verses are indented, of short lines that are not, each above two that are; and, below the title of `several` poems,
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
    first = 0 if several else min(len(run), 2 if 1 in heads else 1)
    several = several or (poems_named(run[0].text) if run else 0)
    titles = titles_of_several(run[first:], several)
    heads.update(first + at for at in titles)
    if titles and first:
        heads.add(0)
    return frozenset(heads)


def poems_named(title: str) -> int:
    """How many single poems with titles of their own follow the title of several: 2 below 外二首, 3 below 秋日三题; 0 if the
    line is no such title."""
    found = _SEVERAL.search(title)
    return number(found["more"] or found["all"]) if found else 0


def titles_of_several(run: Sequence[Line], several: int) -> list[int]:
    """The titles of `several` poems: the shortest lines, of which there are just so many, each above at least three others."""
    if not several or several >= len(run):
        return []
    whole = run[:-_LEAST_VERSES]  # a title is followed by verses
    limit = sorted(line.width for line in whole)[several - 1] if len(whole) >= several else math.inf
    found = [at for at, line in enumerate(whole) if line.width <= limit]
    if len(found) == several + 1 and not found[0]:
        del found[0]  # as short as a title: the poet's name
    apart = all(low - high > _LEAST_VERSES for high, low in zip(found, [*found[1:], len(run)], strict=True))
    return found if apart and len(found) == several and limit <= _WIDEST else []


def lines_over_stanzas(run: Sequence[Line]) -> int:
    """The number of lines at the top of a run of verse that a gap parts from the first stanza: the title, perhaps with the
    poet's name below it. 0 unless gaps divide the run, and a stanza has several lines."""
    least = min((line.blank for line in run[1:]), default=0)
    starts = [0, *(at for at in range(1, len(run)) if run[at].blank > least), len(run)]
    sizes = [low - high for high, low in pairwise(starts)]
    if len(sizes) < 2 or max(sizes) < 2:
        return 0
    if sizes[0] == 2:
        return 2 if are_names(run[1].text) and not are_names(run[0].text) else 0
    return 0 if sizes[0] > 2 else 2 if sizes[1] == 1 and are_names(run[1].text) else 1
