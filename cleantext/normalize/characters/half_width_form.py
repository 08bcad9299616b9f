"""Half-width forms of CJK punctuation in Chinese text: `｡` to 。, `､` to 、, `｢…｣` to 「…」, `･` to · between Han.

A stop or comma goes after Han, digits, Latin letters or a closing mark, where a word, a quote, a space or the line's end
follows. Left alone: Japanese text, where half-width forms go together with half-width kana; half-width kana, which
in Chinese text are faces (`(ﾟДﾟ)`) and quotations; marks in faces (`(｡･ω･｡)`). Source: the decompositions <narrow> of
UnicodeData.txt; names are set with · in Chinese, not with a katakana dot.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.language import is_chinese_at
from cleantext.normalize.characters.pairs import han_pairs
from cleantext.normalize.characters.tables import table
from cleantext.normalize.places import matches
from cleantext.patterns.classes import HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "characters/half-width-form"
_WORD = f"{HAN}0-9A-Za-z"
_ONE = lazily(
    f"[\uff61\uff64](?<=[{_WORD})%）」』》”’\uff63].)(?=[{_WORD}“‘”’「」『』《（）(\\s\uff62\uff63]|$)"
    f"|\uff65(?<=[{HAN}].)(?=[{HAN}])"
)
_OWN = {"\uff65": "·"}

_WHY = Reason((_ID,), "the half-width form of a mark in Chinese text")


def find(page: Page) -> Iterator[Row]:
    forms = table("narrow")
    for match in matches(_ONE(), page, "\uff61\uff64\uff65"):
        if is_chinese_at(page, match.start()):
            yield match.start(), match.end(), _OWN.get(match[0]) or forms[match[0]], _WHY
    for start, end in han_pairs(page, "\uff62\uff63", {"\uff62": "\uff63"}):
        if is_chinese_at(page, start):
            why = Reason(_WHY.rules, "a pair of half-width brackets around Han", group=start)
            yield start, start + 1, forms["\uff62"], why
            yield end, end + 1, forms["\uff63"], why


RULE: Rule = Rule(
    id=_ID,
    summary="replace half-width forms of CJK punctuation by the ordinary forms",
    find=find,
    triggers="\uff61-\uff65",
    listed="\uff61-\uff65",
    profiles=NORMALIZING,
)
