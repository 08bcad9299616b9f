"""Small forms of punctuation to the ordinary forms: `﹐` to ，, `﹑` to 、, `﹙注﹚` to （注）, `5﹪` to 5%.

Punctuation becomes full-width, signs become ASCII (`﹟ ﹠ ﹡ ﹢ ﹣ ﹤ ﹥ ﹦ ﹨ ﹩ ﹪ ﹫`), as their decompositions in
UnicodeData.txt say; `﹒` becomes · between Han, as which Taiwan's pages set names (`约翰﹒史密斯`), a point between digits, and
。 where a line or a quotation of several characters ends.
Left alone: what no letter or digit adjoins (faces: `（﹏）`, `﹡︿﹡`), brackets that do not pair around Han.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.pairs import han_pairs
from cleantext.normalize.characters.tables import table
from cleantext.normalize.context import near_han
from cleantext.normalize.places import matches
from cleantext.patterns.classes import HAN, IDEOGRAPHIC_MARKS
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "characters/small-form"
_MARKS = "\ufe50\ufe51\ufe54-\ufe57"
_SIGNS = "\ufe5f-\ufe66\ufe68-\ufe6b"
_BRACKETS = "\ufe59-\ufe5e"
_FORMS = f"{_MARKS}\ufe52{_SIGNS}"
_PAIRS = {"\ufe59": "\ufe5a", "\ufe5b": "\ufe5c", "\ufe5d": "\ufe5e"}

_WORD = f"{HAN}0-9A-Za-z"
_IDEOGRAPHIC = f"{HAN}{IDEOGRAPHIC_MARKS}"
_ONE = lazily(
    f"[{_MARKS}](?:(?<=[{_IDEOGRAPHIC}”’{_MARKS}\ufe6a\ufe5a\ufe5e].)|(?<=[{_WORD})%\\]].)(?=[{_IDEOGRAPHIC}“‘]))"
    f"|[{_SIGNS}](?:(?<=[{_WORD}].)|(?=[{_WORD}]))"
    f"|\ufe52(?:(?<=[{HAN}].)(?=[{HAN}])|(?<=[0-9].)(?=[0-9])|(?<=[{HAN}]{{5}}.)(?=[”」』\n]|$))"
)
_FULL = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)}

_WHY = Reason((_ID,), "the small form of a mark")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    for match in matches(_ONE(), page, _FORMS):
        start, end = match.span()
        if near_han(text, start, end):
            yield start, end, _target(text, start), _WHY
    for start, end in han_pairs(page, _BRACKETS, _PAIRS):
        why = Reason(_WHY.rules, "a pair of small brackets around Han", group=start)
        yield start, start + 1, _full(text[start]), why
        yield end, end + 1, _full(text[end]), why


def _target(text: str, at: int) -> str:
    form = text[at]
    if form == "\ufe52":
        behind = text[at + 1 : at + 2]
        return "." if behind.isdigit() else "·" if behind.isalnum() else "。"
    return table("small")[form] if form >= "\ufe5f" else _full(form)


def _full(form: str) -> str:
    plain = table("small")[form]
    return _FULL.get(plain, plain)


RULE: Rule = Rule(
    id=_ID,
    summary="replace small forms of punctuation by the ordinary forms",
    find=find,
    triggers=_FORMS + _BRACKETS,
    listed=_FORMS + _BRACKETS,
    profiles=NORMALIZING,
)
