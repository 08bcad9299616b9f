"""Compatibility ideographs of plane 2, U+2F800 to U+2FA1D, to the unified ones: U+2F804 to 你.

They came from Taiwan's CNS 11643, which has a code for each of several forms of one character. What is left alone, and the
source, as in `compatibility`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.language import is_chinese_at
from cleantext.normalize.characters.tables import table
from cleantext.normalize.places import SUPPLEMENTARY, matches_beyond
from cleantext.patterns.quotes import is_enclosed
from cleantext.rules import Page, Rule

_ID = "characters/compatibility-supplement"
_ONE = re.compile("[\U0002f800-\U0002fa1d]")
_WHY = Reason((_ID,), "a compatibility ideograph in Chinese text")


def find(page: Page) -> Iterator[Row]:
    for match in matches_beyond(_ONE, page):
        at = match.start()
        if is_chinese_at(page, at) and not is_enclosed(page.text, at, at + 1):
            yield at, at + 1, table("compatibility")[match[0]], _WHY


RULE: Rule = Rule(
    id=_ID,
    summary="replace compatibility ideographs of plane 2 in Chinese text by unified ideographs",
    find=find,
    triggers=SUPPLEMENTARY,
    listed=SUPPLEMENTARY,
    profiles=NORMALIZING,
)
