"""Single spaces between Han where the whole document is spaced so: `中 国 人 民`.

Never a space in a headline, a name or a list of a document that is not (`坚定信心 振奋精神`, `张 伟`), and never a wider
gap, which in a spaced document is what separates words or columns.
"""

from __future__ import annotations

import re

from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.classes import EAST_ASIAN, HAN
from cleantext.rules import Page, Rule

_SPACED = re.compile(f"[ \u00a0](?<=[{EAST_ASIAN}].)(?=[{EAST_ASIAN}])")
_SPACED_HAN = re.compile(f"[ \u00a0](?<=[{HAN}].)(?=[{HAN}])")
_HAN_PAIR = re.compile(f"[{HAN}](?=[{HAN}])")

_HAN = re.compile(f"[{HAN}]")
_GROUP_END = re.compile("[ \u00a0]{2,}|[\u3000\r\n，。、；：]+")

_NAME = 3
"""Names have two characters or three; a text whose groups are mostly that short is a list of names."""

_SHARE = 0.8
_FEWEST = 8
"""A title such as 第 一 章 has fewer gaps than this; a sentence has more."""

_WHY = Reason(("spaces/between-han",), "the whole document is spaced so", 0.97)


def find(page: Page) -> Columns:
    text = page.text
    # In a text that is spaced throughout, two characters in five are spaces at least; asking is much cheaper than looking.
    if 4 * (text.count(" ") + text.count("\u00a0")) < len(text):
        return NO_EDITS
    gaps = sum(1 for _ in _SPACED_HAN.finditer(text))
    if gaps < _FEWEST or gaps < _SHARE * (gaps + len(_HAN_PAIR.findall(text))):
        return NO_EDITS
    sizes = [len(_HAN.findall(group)) for group in _GROUP_END.split(text)]
    if sum(0 < size <= _NAME for size in sizes) * 2 > sum(size > 0 for size in sizes):
        return NO_EDITS
    return Columns.of((*match.span(), "", _WHY) for match in _SPACED.finditer(text))


RULE = Rule("spaces/between-han", "remove the spaces of a document that is spaced throughout", find, " \u00a0", ("safe", "web"))
