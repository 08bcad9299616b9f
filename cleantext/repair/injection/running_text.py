"""Tells annotations in running text from those of a list: 生字：發(fā)、東(dōng)、電(diàn)話.

A program annotates characters wherever they stand, most of them in the middle of clauses. The author of a glossary, of a
table of Traditional and Simplified forms or of a word list annotates characters and words that stand alone between marks,
spaces, quotes or line ends, or at an end of an entry of fixed form, or beside the Simplified form. So only annotations in
clauses are evidence of a program; a page whose clauses prove it may still have others in lists.
"""

from __future__ import annotations

from sys import maxsize
from typing import Final

from cleantext import lexicon
from cleantext.repair.injection.annotations import Annotations, Mark

SHORTEST: Final = 5  # Han characters in a row, without annotations, that are running text; idioms and most entries have up to 4
MAX_AT_ENDS: Final = 0.75  # share of annotations in such rows that are at either end; in prose it is 0.2, in verse 0.4
MAX_PAIRED: Final = 0.5  # share that have the Simplified form of their character nearby
MIN_RUNNING: Final = 0.6  # share of the annotations in such rows from which on the others count too
_NEARBY: Final = 10  # code points from an annotation in which that form is looked for


def running_marks(text: str, annotations: Annotations, enough: int = maxsize, first: int = 0, last: int = -1) -> list[Mark]:
    """The marks among the annotations from `first` to `last` (all, by default) that stand in running text, in order, up to
    the one that makes `enough` distinct ones; all of them where these are most. Empty if they are rather entries of a list."""
    found: list[Mark] = []
    others: list[Mark] = []
    distinct: set[Mark] = set()
    at_ends = paired = 0
    for index in range(first, last if last >= 0 else len(annotations.marks)):
        before, behind = _row(text, annotations, index)
        mark = annotations.marks[index]
        if before + 1 + behind < SHORTEST:
            others.append(mark)
            continue
        found.append(mark)
        at_ends += not (before and behind)
        paired += _is_paired(text, mark, annotations.starts[index], annotations.ends[index])
        distinct.add(mark)
        if len(distinct) >= enough:
            break
    if at_ends > MAX_AT_ENDS * len(found) or paired > MAX_PAIRED * len(found):
        return []
    return [*found, *others] if len(found) >= MIN_RUNNING * (len(found) + len(others)) else found


def _row(text: str, annotations: Annotations, index: int) -> tuple[int, int]:
    """How many Han characters are directly before and behind the annotated one, up to `SHORTEST` on each side. Annotations
    between them count as nothing."""
    starts, ends = annotations.starts, annotations.ends
    before, at, other = 0, starts[index] - 2, index - 1
    while at >= 0 and before < SHORTEST:
        if other >= 0 and ends[other] == at + 1:
            at = starts[other] - 1
            other -= 1
        elif not "\u3400" <= text[at] <= "\u9fff":
            break
        else:
            before += 1
            at -= 1
    behind, at, other, size = 0, ends[index], index + 1, len(text)
    while at < size and behind < SHORTEST:
        if other < len(starts) and starts[other] == at:
            at = ends[other]
            other += 1
        elif not "\u3400" <= text[at] <= "\u9fff":
            break
        else:
            behind += 1
            at += 1
    return before, behind


def _is_paired(text: str, mark: Mark, start: int, end: int) -> bool:
    simplified = lexicon.fold(mark[0])
    return simplified != mark[0] and simplified in text[max(start - _NEARBY, 0) : end + _NEARBY]
