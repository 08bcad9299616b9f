"""Variation selectors VS1 to VS16 (U+FE00 to U+FE0F) where they have no effect: after Han, kana, letters and marks, or
after nothing at all.

After Han, VS1 to VS3 stand for compatibility ideographs, which Chinese text has as little use for (see `compatibility`); in
Japanese and Korean text they stay, and where nothing shows that the text is Chinese. VS15 and VS16 choose between text and
picture, which no ideograph but ㊗ and ㊙ has.
Left alone: selectors after symbols, digits and signs, which have those two forms (`❤️`, `1️⃣`), VS1 and VS2 after full-width
marks (which place them in their cell), and those of other scripts (Mongolian has its own, Phags-pa uses VS1).
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.language import is_chinese_at, shows_chinese
from cleantext.normalize.places import matches
from cleantext.patterns.classes import BOPOMOFO, IS_HAN, KANA
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "characters/variation-selector"
_SELECTORS = "\ufe00-\ufe0f"
_RUN = lazily(f"[{_SELECTORS}]+")
_LETTER = lazily(f"[{KANA}{BOPOMOFO}A-Za-z]")
_MARK = lazily("[\u3001-\u3003\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]")
_PRESENTATION = lazily("[\ufe03-\ufe0f]+")

_WHY = Reason((_ID,), "a variation selector without effect")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    for run in matches(_RUN(), page, _SELECTORS):
        start, end = run.span()
        base = text[max(start - 1, 0) : start]
        if _chooses_nothing(base, run[0], is_chinese_at(page, start) and shows_chinese(page)):
            yield start, end, "", _WHY


def _chooses_nothing(base: str, selectors: str, is_chinese: bool) -> bool:
    if _LETTER().match(base) or (is_chinese and IS_HAN.match(base)):
        return True
    takes_none = not base or base.isspace() or IS_HAN.match(base) or _MARK().match(base)
    return bool(takes_none and _PRESENTATION().fullmatch(selectors))


RULE: Rule = Rule(
    id=_ID,
    summary="remove variation selectors that choose nothing",
    find=find,
    triggers=_SELECTORS,
    listed=_SELECTORS,
    profiles=NORMALIZING,
)
