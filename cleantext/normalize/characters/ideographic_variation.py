"""Ideographic variation selectors VS17 to VS256 (U+E0100 to U+E01EF) in Chinese text, and after what is no ideograph.

A selector asks for one form of an ideograph. The registered sequences are those of Japanese and Korean fonts and of Macao's
names, so in Japanese and Korean text they stay, and where nothing shows that the text is Chinese (`葛󠄀飾区`). Chinese
standards give a form that matters a code point of its own; what Chinese text has of selectors comes from fonts of PDF files,
or hides a mark.
Also left alone: a sequence that stands alone in quotes or brackets, which is spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.language import is_chinese_at, shows_chinese
from cleantext.normalize.context import near_kana
from cleantext.normalize.places import SUPPLEMENTARY, matches_beyond
from cleantext.patterns.classes import IS_HAN
from cleantext.patterns.lazily import lazily
from cleantext.patterns.quotes import is_enclosed
from cleantext.rules import Page, Rule

_ID = "characters/ideographic-variation"
_RUN = lazily("[\U000e0100-\U000e01ef]+")
_WHY = Reason((_ID,), "a variation selector in Chinese text")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    for run in matches_beyond(_RUN(), page):
        start, end = run.span()
        is_ideograph = start > 0 and IS_HAN.match(text, start - 1)
        if not is_ideograph or (
            is_chinese_at(page, start)
            and shows_chinese(page)
            and not near_kana(page, start, end)
            and not is_enclosed(text, start - 1, end)
        ):
            yield start, end, "", _WHY


RULE: Rule = Rule(
    id=_ID,
    summary="remove ideographic variation selectors from Chinese text",
    find=find,
    triggers=SUPPLEMENTARY,
    listed=SUPPLEMENTARY,
    profiles=NORMALIZING,
)
