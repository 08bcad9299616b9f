"""One mark set twice: `。。`, `、、`, `；；`, `：：` become one.

Three or more 。 are an ellipsis and stay, as do ！！ and ？？, which are legal, and whatever has no Han beside it, and
marks that are spoken of (`“：：”`). Commas are
the business of `stray-comma`.
"""

from __future__ import annotations

import re

from cleantext.edits import Columns, Reason
from cleantext.normalize.context import near_han
from cleantext.normalize.marks import TWO_MARKS
from cleantext.rules import Page, Rule

_DOUBLED = re.compile(r"[。、；：](?=([。、；：]))(?<=\1)(?<!\1\1)(?<![“‘「『].)\1(?!\1)")
_TWICE = Reason(("punctuation/doubled-mark",), "the same mark twice")


def find(page: Page) -> Columns:
    spans = (match.span() for match in _DOUBLED.finditer(page.text))
    return Columns.of((start + 1, end, "", _TWICE) for start, end in spans if near_han(page.text, start, end))


RULE = Rule(
    "punctuation/doubled-mark", "make one mark of two that are the same", find, "", ("safe", "web"), pairs=TWO_MARKS
)
