"""Compatibility ideographs of the Basic Multilingual Plane, U+F900 to U+FAFF, to the unified ones: U+F914 to 樂.

They are duplicates in old character sets: of readings (Korean), of Big5, of forms (Japanese). In Chinese text a font or
a converter put them there; every normalization of Unicode replaces them. Source: the decompositions of UnicodeData.txt.

Left alone: the twelve of the block that are unified ideographs themselves (U+FA0E and so on), Japanese and Korean text,
where the form or the reading may be meant, and one that stands alone in quotes or brackets, which is spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.language import is_chinese_at, shows_chinese
from cleantext.normalize.characters.tables import table
from cleantext.normalize.places import matches
from cleantext.patterns.lazily import lazily
from cleantext.patterns.quotes import is_enclosed
from cleantext.rules import Page, Rule

_ID = "characters/compatibility"
_BLOCK = "\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufa6d\ufa70-\ufad9"
_ONE = lazily(f"[{_BLOCK}]")
_JAPANESE = lazily("[\ufa10-\ufa6a]")  # IBM 32 and JIS X 0213

_WHY = Reason((_ID,), "a compatibility ideograph in Chinese text")


def find(page: Page) -> Iterator[Row]:
    for match in matches(_ONE(), page, _BLOCK):
        at = match.start()
        if not is_chinese_at(page, at) or is_enclosed(page.text, at, at + 1):
            continue
        if _JAPANESE().match(match[0]) and not shows_chinese(page):
            continue
        yield at, at + 1, table("compatibility")[match[0]], _WHY


RULE: Rule = Rule(
    id=_ID,
    summary="replace compatibility ideographs in Chinese text by unified ideographs",
    find=find,
    triggers=_BLOCK,
    listed=_BLOCK,
    profiles=NORMALIZING,
)
