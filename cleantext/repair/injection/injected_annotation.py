"""Removes the pinyin that a program inserted behind characters: 發(fā)展 → 發展.

Acts only if the page as a whole shows a program's work (see evidence.py). A page with a few annotated words, a glossary or a
reader for learners is left alone, and so is every annotation of a character that also occurs without one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress

from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.patterns.beginnings import before_small_letters
from cleantext.repair.injection.annotations import LETTERS, TONED, Annotations, Mark, find_annotations
from cleantext.repair.injection.double_byte import GBK
from cleantext.repair.injection.evidence import Paragraph, fits, injected_throughout, may_be_injected, parts_of
from cleantext.rules import NOTHING, Findings, Page, Rule
from cleantext.spans import Span

_ID = "repair/injected-annotation"


def find(page: Page) -> Findings:
    """Edits that take off each injected annotation. Worked out once a page: they show that it is injected."""
    return page.once(_find)


def was_found(page: Page) -> bool:
    """Whether it is known already that the page is injected."""
    known = page.known(_find)
    return known is not None and len(known.edits.starts) > 0


def annotations_of(page: Page) -> Annotations:
    """All annotations of the page, found once."""
    return page.once(_annotations)


def _annotations(page: Page) -> Annotations:
    return find_annotations(page.text)


def _find(page: Page) -> Findings:
    text = page.text
    annotations = annotations_of(page)
    marks = frozenset(annotations.marks)
    if not may_be_injected(len(marks), len(annotations.marks) - len(marks), "?" in text):
        return NOTHING
    injected = injected_throughout(text, annotations, marks)
    if injected is marks:  # the rule: nothing is an author's
        strays = _strays(text, annotations, injected, 0, len(text))
        return Findings(_as_columns(annotations.starts, annotations.ends, strays, len(marks)))
    if injected is not None:
        return Findings(_edits(text, annotations, [(injected, Paragraph(0, len(text), 0, len(annotations.marks)))]))
    parts = ((part.injected(), paragraphs) for part, paragraphs in parts_of(text, annotations))
    found = [(marks, paragraph) for marks, paragraphs in parts if marks for paragraph in paragraphs]
    return Findings(_edits(text, annotations, found))


def _edits(text: str, annotations: Annotations, found: list[tuple[frozenset[Mark], Paragraph]]) -> Columns:
    """Edits for the annotations that are among the injected marks of their paragraph, and for those behind an ASCII
    character that is half of a split one."""
    starts, ends, marks = annotations.starts, annotations.ends, annotations.marks
    taken = [False] * len(marks)
    strays: list[Span] = []
    for injected, (start, end, first, last) in found:
        here = marks[first:last]
        taken[first:last] = [True] * len(here) if injected.issuperset(set(here)) else map(injected.__contains__, here)
        strays += _strays(text, annotations, injected, start, end)
    if False in taken:
        starts, ends = list(compress(starts, taken)), list(compress(ends, taken))
    return _as_columns(starts, ends, strays, len(frozenset().union(*(injected for injected, _ in found))))


def _as_columns(starts: Sequence[int], ends: Sequence[int], strays: Sequence[Span], distinct: int) -> Columns:
    if strays:  # disjoint from the others, so sorting starts and ends separately keeps them together
        starts, ends = sorted([*starts, *(start for start, _ in strays)]), sorted([*ends, *(end for _, end in strays)])
    return Columns(starts, ends, [""] * len(starts), [_reason(distinct)] * len(starts)) if starts else NO_EDITS


@lru_cache
def _reason(distinct: int) -> Reason:
    return Reason((_ID,), f"pinyin behind every occurrence of {distinct} characters", 0.99)


def _strays(text: str, annotations: Annotations, injected: frozenset[Mark], start: int, end: int) -> list[Span]:
    """The stray annotations in `text[start:end]` that are injected."""
    astray = annotations.strays
    if not astray:
        return []
    here = astray[bisect_left(astray, (start, 0)) : bisect_left(astray, (end, 0))]
    return [span for span in here if _is_stray(text, *span, injected)]


def _is_stray(text: str, start: int, end: int, injected: frozenset[Mark]) -> bool:
    """Whether the annotation behind an ASCII character is that of a marked character, or of one that the text does not hold
    anywhere else."""
    before = text.rfind("(", 0, start - 1) - 1 if text[start - 2 : start - 1] == ")" else start - 2  # marked itself
    character, reading = _across(text[before : before + 1] + text[start - 1]), text[start + 1 : end - 1]
    return f"{character}({reading})" in injected or (character not in text and fits(character, reading))


def _across(two: str) -> str:
    """The character whose first byte is the second byte of `two[0]` and whose second byte is the ASCII character `two[1]`."""
    if len(two) < 2:
        return ""
    trail = 0x80 | ord(two[0]) if two[0] < "\x80" else (GBK.pair(two[0]) or b"\0\0")[1]
    return GBK.character(trail, ord(two[1]))


_BEGUN = [(bracket, re.compile(rf"{re.escape(bracket)}[a-zɡɑê]{{0,5}}+[{TONED}]")) for bracket in "(（"]


def has_readings(text: str) -> bool:
    """The gate of the rule: whether a bracket is followed by letters up to one with a tone."""
    return any(before_small_letters(bracket, pattern, text, only_first=True) for bracket, pattern in _BEGUN)


RULE: Rule = Rule(
    id=_ID,
    summary="remove pinyin that a program inserted behind characters",
    find=find,
    pairs=(("(（", LETTERS),),
    gate=has_readings,
)
