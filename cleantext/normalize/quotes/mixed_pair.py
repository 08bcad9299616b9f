"""Pairs of double quotes of two kinds, made one: `“充分〞`, as programs that convert files of Word set it, is `“充分”`.

In a line whose double quotes open and close in turn, a 〞 that closes a “ becomes ”, and a 〝 that a ” closes becomes “. Left
alone are pages with pairs 〝…〞, whose style it is, pairs that hold nothing (the marks are spoken of), a 〞 that is a sign of
inches or seconds (`5′10〞`), and Japanese and Korean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.foreign import is_foreign_page
from cleantext.patterns.lines import lines_with
from cleantext.rules import Page, Rule

_ID = "quotes/mixed-pair"
_OPENING, _CLOSING = "“〝", "”〞"
_QUOTE = re.compile("[“”〝〞]")
_PRIME = re.compile("[〝〞]")
_OF_ONE_KIND = re.compile("〝[^“”〝〞〟\n]*[〞〟]")
_WHY = "its partner is “ or ”"


def find(page: Page) -> Iterator[Row]:
    text = page.text
    if not ("“" in text or "”" in text) or _OF_ONE_KIND.search(text) or is_foreign_page(page):
        return
    for low, high in lines_with(_PRIME, text):
        yield from _rows(text, low, high)


def _rows(text: str, low: int, high: int) -> Iterator[Row]:
    """The edits of the line, none where its quotes do not open and close in turn."""
    places = [match.start() for match in _QUOTE.finditer(text, low, high)]
    if len(places) % 2 or any(text[at] not in (_OPENING, _CLOSING)[turn % 2] for turn, at in enumerate(places)):
        return
    for start, end in zip(places[::2], places[1::2], strict=True):
        if end - start > 1 and (text[start] == "“") != (text[end] == "”"):
            at, mark = (end, "”") if text[start] == "“" else (start, "“")
            yield at, at + 1, mark, Reason((_ID,), _WHY, 0.97)


RULE: Rule = Rule(
    id=_ID,
    summary="make pairs of quotes of two kinds, “…〞, one",
    find=find,
    triggers="〝〞",
    profiles=NORMALIZING,
)
