"""Take off the pinyin that a program put behind characters: 發(fā)展 → 發展.

Acts only where the page shows the program at work (see evidence.py): a page with a few annotated words, a glossary or a
reader for learners is left alone, and so is each annotation of a character that also stands there without one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from cleantext.edits import Reason, Row
from cleantext.repair.injection.evidence import STRAY, TONED, Part, find_annotations, fits, parts_of
from cleantext.repair.injection.gbk import characters, pair
from cleantext.rules import Page, Rule, Span

Pair = tuple[str, str]
_FEWEST = 4  # no page with fewer annotated characters shows a program at work


def find(page: Page) -> Iterable[Row]:
    """Rows that take off each injected annotation."""
    text = page.text
    spans, annotated = find_annotations(text)
    marked = Counter(annotated)
    if len(marked) < _FEWEST:
        return ()
    whole = _whole_page(text, marked)
    if whole is not None:
        return _rows(text, (0, len(text)), whole, spans, annotated)
    rows: list[Row] = []
    for part, paragraphs in parts_of(text):
        pairs = part.injected()
        for start, end in paragraphs if pairs else ():
            rows += _rows(text, (start, end), pairs, *find_annotations(text, start, end))
    return sorted(rows)


def _whole_page(text: str, marked: Counter[Pair]) -> frozenset[Pair] | None:
    """The pairs put in, where all of the page agrees on them; None where it has to be looked at part by part."""
    listed = "".join(sorted({character for character, _ in marked}))
    if len(re.findall(f"[{listed}]", text)) != sum(marked.values()):
        return None
    part = Part()
    part.add(marked, set(), text)
    return part.injected()


def _rows(text: str, within: Span, pairs: frozenset[Pair], spans: list[Span], annotated: list[Pair]) -> list[Row]:
    """Rows for those annotations at `spans` that are of `pairs`, and for those behind an ASCII character that looked like half
    of a pair."""
    if not pairs:
        return []
    reason = Reason(("repair/injected-annotation",), f"{len(pairs)} characters marked wherever they occur", 0.99)
    strays = [match.span() for match in STRAY.finditer(text, *within)]
    strays = [span for span in strays if _is_stray(text, *span, pairs)]
    if not pairs.issuperset(set(annotated)):
        spans = [span for span, each in zip(spans, annotated, strict=True) if each in pairs]
    return [(start, end, "", reason) for start, end in (sorted(spans + strays) if strays else spans)]


def _is_stray(text: str, start: int, end: int, pairs: frozenset[Pair]) -> bool:
    """Whether the annotation belongs to a character of `pairs`, or one that the text does not hold at all."""
    character, reading = _across(text[start - 2 : start]), text[start + 1 : end - 1]
    return (character, reading) in pairs or (character not in text and fits(character, reading))


def _across(two: str) -> str:
    """The character made of the second byte of a character, full-width marks folded, and an ASCII character."""
    if len(two) < 2:
        return ""
    trail = 0x80 | ord(two[0]) if two[0] < "\x80" else (pair(two[0]) or b"\0\0")[1]
    return characters()[trail * 256 + ord(two[1])]


RULE = Rule("repair/injected-annotation", "take off pinyin that a program put behind characters", find, TONED)
