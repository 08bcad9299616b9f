"""Backspaces that print a character over itself or over an underscore, as manual pages are made bold: `N\\bNA\\bA`, `_\\ba`.

One backspace goes back over a character, or two over a wide one. The character printed last stays. Never a backspace
between two different characters: which of them was meant is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.rules import Page, Rule

_ID = "characters/overstrike"
_BACK = re.compile("\x08+")
_WHY = Reason((_ID,), "a character printed over another, as for bold type or underlining")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    for match in _BACK.finditer(text):
        yield from _row(text, *match.span())


def _row(text: str, start: int, end: int) -> Iterator[Row]:
    after = text[end : end + 1]
    if not start or end - start > 2 or not after or after.isspace():
        return
    if text[start - 1] == after:
        yield start - 1, end, "", _WHY
    elif text[max(start - (end - start), 0) : start] == "_" * (end - start):
        yield start - (end - start), end, "", _WHY


RULE: Rule = Rule(
    id=_ID,
    summary="resolve characters overstruck by backspaces",
    find=find,
    triggers="\x08",
    profiles=NORMALIZING,
)
