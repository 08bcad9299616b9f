"""One mark set twice: `。。`, `、、`, `；；`, `：：` become one.

Three or more 。 are an ellipsis and stay, as do ！！ and ？？, which are legal, and whatever has no Han beside it. Commas are
the business of `stray-comma`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.normalize.context import near_han
from cleantext.rules import Page, Rule

_DOUBLED = re.compile(r"([。、；：])(?<!\1\1)\1(?!\1)")
_PAIRS = ("。。", "、、", "；；", "：：")
_TWICE = Reason(("punctuation/doubled-mark",), "the same mark twice")


def find(page: Page) -> Iterator[Row]:
    if not any(pair in page.text for pair in _PAIRS):
        return
    for match in _DOUBLED.finditer(page.text):
        if near_han(page.text, *match.span()):
            yield match.start() + 1, match.end(), "", _TWICE


RULE = Rule("punctuation/doubled-mark", "make one mark of two that are the same", find, "。、；：", ("safe", "web"))
