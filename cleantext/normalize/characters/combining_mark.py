"""Combining marks on Han and on ideographic marks: strokes through a text (`中̶国̶`), accents that slipped in (`中́国`).

Han takes no accents. The marks are those of the blocks Combining Diacritical Marks (and their extensions, supplement,
half marks, and marks for symbols). A stroke that goes on over the digits and letters between (`原̶价̶1̶0̶0̶元̶`) goes there
as well. Left alone: marks on letters of any script (`é`, `ê̄`, kana, bopomofo), enclosing ones (a circle, a keycap), which
make another sign, the tone marks of ideographs (U+302A to U+302D), and Japanese and Korean text.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.language import is_chinese_at
from cleantext.normalize.places import matches
from cleantext.patterns.classes import HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "characters/combining-mark"
_STROKES = "\u0332-\u0338\u20d2\u20d3\u20e5\u20eb"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc\u20e1\u20e5-\u20f0\ufe20-\ufe2f"
_IDEOGRAPHIC = f"{HAN}，。、；：！？（）《》「」『』【】“”…—"
_RUN = lazily(f"[{_MARKS}]+")
_BASE = lazily(f"[{_IDEOGRAPHIC}]")
# Struck characters in a row, each with its marks.
_STRUCK = lazily(f"[0-9A-Za-z.,%¥$ -](?=[{_STROKES}])")

_WHY = Reason((_ID,), "a combining mark on an ideograph or its punctuation")
_STRUCK_OUT = Reason(_WHY.rules, "a stroke that goes on from an ideograph")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    waiting: list[tuple[int, int]] = []  # struck digits and letters in a row, before any struck ideograph
    struck = -1  # where the last mark on an ideograph, or its stroke going on, ended
    for run in matches(_RUN(), page, _MARKS):
        start, end = run.span()
        if not start or not is_chinese_at(page, start):
            continue
        if waiting and waiting[-1][1] != start - 1:
            waiting = []
        if _BASE().match(text, start - 1):
            yield from ((*span, "", _STRUCK_OUT) for span in waiting)
            yield start, end, "", _WHY
            waiting, struck = [], end
        elif _STRUCK().match(text, start - 1):
            if struck == start - 1:
                yield start, end, "", _STRUCK_OUT
                struck = end
            else:
                waiting.append((start, end))


RULE: Rule = Rule(
    id=_ID,
    summary="remove combining marks from ideographs",
    find=find,
    triggers=_MARKS,
    listed=_MARKS,
    profiles=NORMALIZING,
)
