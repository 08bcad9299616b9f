"""Tells annotations in running text from those of a list: 生字：發(fā)、東(dōng)、電(diàn)話.

A program annotates characters wherever they stand, most of them in the middle of clauses. The author of a glossary, of a
table of Traditional and Simplified forms or of a word list annotates characters and words that stand alone between marks,
spaces, quotes or line ends, or at an end of an entry of fixed form, or beside the Simplified form. So only annotations in
clauses are evidence of a program; a page whose clauses prove it may still have others in lists.
"""

from __future__ import annotations

from sys import maxsize
from typing import TYPE_CHECKING, Final

from cleantext.lexicon.variants import fold_table
from cleantext.record.columns import as_list
from cleantext.repair.injection.annotations import Annotations, Mark

if TYPE_CHECKING:
    from mypy_extensions import i64  # an int; compiled, one of the machine

SHORTEST: Final = 5  # Han characters in a row, without annotations, that are running text; idioms and most entries have up to 4
MAX_AT_ENDS: Final = 0.75  # share of annotations in such rows that are at either end; in prose it is 0.2, in verse 0.4
MAX_PAIRED: Final = 0.5  # share that have the Simplified form of their character nearby
MIN_RUNNING: Final = 0.6  # share of the annotations in such rows from which on the others count too
_NEARBY: Final = 15  # code points from an annotation in which that form is looked for
_SAMPLE: Final = 8  # characters of which it is looked for, about


def running_marks(text: str, annotations: Annotations, enough: int = maxsize, first: int = 0, last: int = -1) -> list[Mark]:
    """The marks among the annotations from `first` to `last` (all, by default) that stand in running text, in order, up to
    the one that makes `enough` distinct ones; all of them where these are most. Empty if they are rather entries of a list."""
    found: list[Mark] = []
    others: list[Mark] = []
    distinct: set[Mark] = set()
    end = last if last >= 0 else len(annotations.marks)
    starts, ends = as_list(annotations.starts[first:end]), as_list(annotations.ends[first:end])
    places: list[int] = []
    at_ends = 0
    for index in range(end - first):
        before, behind = _row(text, starts, ends, index)
        mark = annotations.marks[first + index]
        if before + 1 + behind < SHORTEST:
            others.append(mark)
            continue
        found.append(mark)
        places.append(starts[index])
        at_ends += before == 0 or behind == 0
        distinct.add(mark)
        if len(distinct) >= enough:
            break
    if at_ends > MAX_AT_ENDS * len(found) or _are_paired(text, places):
        return []
    return [*found, *others] if len(found) >= MIN_RUNNING * (len(found) + len(others)) else found


def _row(text: str, starts: list[int], ends: list[int], index: int) -> tuple[int, int]:
    """How many Han characters are directly before and behind the annotated one, up to `SHORTEST` in all. Annotations between
    them count as nothing."""
    behind: i64 = 0
    at: i64 = ends[index]
    other: i64 = index + 1
    size: i64 = len(text)
    number: i64 = len(starts)
    while at < size and behind < SHORTEST:
        if other < number and starts[other] == at:
            at = ends[other]
            other += 1
        elif 0x3400 <= ord(text[at]) <= 0x9FFF:
            behind += 1
            at += 1
        else:
            break
    needed: i64 = max(SHORTEST - 1 - behind, 1)
    before: i64 = 0
    at, other = starts[index] - 2, index - 1
    while at >= 0 and before < needed:
        if other >= 0 and ends[other] == at + 1:
            at = starts[other] - 1
            other -= 1
        elif 0x3400 <= ord(text[at]) <= 0x9FFF:
            before += 1
            at -= 1
        else:
            break
    return before, behind


def _are_paired(text: str, places: list[int]) -> bool:
    """Whether most of the characters before `places`, or of a sample of them, have their Simplified form nearby."""
    sample = places[:: max(1, len(places) // _SAMPLE)]
    simplified_of = fold_table()
    others = (1 - MAX_PAIRED) * len(sample)
    for start in sample:
        simplified = simplified_of.get(ord(text[start - 1]))
        if simplified is None or text.find(chr(simplified), max(start - _NEARBY, 0), start + _NEARBY) < 0:
            others -= 1
            if others <= 0:
                return False
    return bool(sample)
