"""Take off the pinyin that a program put behind characters: 發(fā)展 → 發展.

Acts only where the page shows the program at work (see evidence.py): a page with a few annotated words, a glossary or a
reader for learners is left alone, and so is each annotation of a character that also stands there without one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cleantext.edits import Reason, Row
from cleantext.repair.injection.evidence import ANNOTATION, MARKED, TONED, Part, parts_of
from cleantext.rules import Page, Rule

_FEWEST = 4  # no page with fewer annotations shows a program at work


def find(page: Page) -> Iterable[Row]:
    """Rows that take off each injected annotation."""
    text = page.text
    marked = Counter(MARKED.findall(text))
    if len(marked) < _FEWEST:
        return ()
    whole = _whole_page(text, marked)
    if whole is not None:
        return _rows(text, 0, len(text), whole, len(whole) == len(marked))
    rows: list[Row] = []
    for part, spans in parts_of(text):
        pairs = part.injected()
        if pairs:
            for start, end in spans:
                rows += _rows(text, start, end, pairs, False)
    return sorted(rows)


def _whole_page(text: str, marked: Counter[tuple[str, str]]) -> frozenset[tuple[str, str]] | None:
    """The pairs put in, where all of the page agrees on them; None where it has to be looked at part by part."""
    often = Counter[str]()
    for (character, _), count in marked.items():
        often[character] += count
    if any(text.count(character) != count for character, count in often.items()):
        return None
    part = Part()
    part.add(marked, set(), text)
    return part.injected()


def _rows(text: str, start: int, end: int, pairs: frozenset[tuple[str, str]], every: bool) -> list[Row]:
    """Rows for the annotations of `pairs` in `text[start:end]`; `every` says that there are no others."""
    if not pairs:
        return []
    reason = Reason(("repair/injected-annotation",), f"{len(pairs)} characters marked wherever they occur", 0.99)
    spans = [match.span() for match in ANNOTATION.finditer(text, start, end)]
    if not every:
        spans = [(low, high) for low, high in spans if (text[low - 1], text[low + 1 : high - 1]) in pairs]
    return [(low, high, "", reason) for low, high in spans]


RULE = Rule("repair/injected-annotation", "take off pinyin that a program put behind characters", find, TONED)
