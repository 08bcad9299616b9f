"""Vertical forms of punctuation to the ordinary forms: `︐` to ，, `︰` to ：, `﹁…﹂` to 「…」.

Brackets change in pairs that hold Han, on one line; other marks beside East Asian text. Source: the decompositions <vertical>
of UnicodeData.txt, in full width, but `︰`, whose decomposition is two dots: where it stands after a word it is a colon, as
which Big5 has it. Left alone: `︱ ︲ ︳ ︴`, which set apart and adorn; faces (`╯︿╰`, `︶︿︶`), whose brackets do not pair
around Han.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.pairs import han_pairs
from cleantext.normalize.characters.tables import table
from cleantext.normalize.places import matches
from cleantext.patterns.classes import EAST_ASIAN, HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "characters/vertical-form"
_MARKS = "\ufe10-\ufe16\ufe19\ufe30"
_BRACKETS = "\ufe17\ufe18\ufe35-\ufe44\ufe47\ufe48"
_FULL = {**{chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)}, "‥": "："}

_BESIDE = f"[{_MARKS}](?:(?<=[{EAST_ASIAN}0-9A-Za-z%”’].)|(?=[{HAN}“‘0-9A-Za-z]))"
_MARK = lazily(_BESIDE + f"(?:(?<=[^\ufe30])|(?<=[{HAN}0-9A-Za-z）)」』》”\\]] .)|(?<=[{HAN}0-9A-Za-z）)」』》”\\]].))")

_WHY = Reason((_ID,), "the vertical form of a mark, in a horizontal line")


def find(page: Page) -> Iterator[Row]:
    for match in matches(_MARK(), page, _MARKS):
        yield match.start(), match.end(), _target(match[0]), _WHY
    for start, end in han_pairs(page, _BRACKETS, _PAIRS):
        why = Reason(_WHY.rules, "a pair of vertical brackets around Han", group=start)
        yield start, start + 1, _target(page.text[start]), why
        yield end, end + 1, _target(page.text[end]), why


def _target(form: str) -> str:
    plain = table("vertical")[form]
    return _FULL.get(plain, plain)


_PAIRS = {"\ufe17": "\ufe18", "\ufe47": "\ufe48", **{chr(code): chr(code + 1) for code in range(0xFE35, 0xFE45, 2)}}

RULE: Rule = Rule(
    id=_ID,
    summary="replace vertical forms of punctuation by the ordinary forms",
    find=find,
    triggers=_MARKS + _BRACKETS,
    listed=_MARKS + _BRACKETS,
    profiles=NORMALIZING,
)
