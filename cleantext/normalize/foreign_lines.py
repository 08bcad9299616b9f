"""Lines of a Chinese page that are in another language, and keep their marks: Japanese, Korean, English with Chinese names."""

from __future__ import annotations

import re

from cleantext.normalize.classes import HAN, HANGUL, KANA
from cleantext.normalize.context import holds_any
from cleantext.normalize.habit import has_hangul, has_kana
from cleantext.normalize.lazily import lazily
from cleantext.normalize.quotes.quoted_lines import line_of
from cleantext.rules import Page

_SPACED = tuple(f"{mark} " for mark in ",;:!?~")
_LETTERS = lazily(f"[{KANA}{HANGUL}]")
_HAN = lazily(f"[{HAN}]")
_WORD = lazily("[A-Za-z][A-Za-z'’-]*")
_ENGLISH = re.compile("[ \t]*[\"'(]?[A-Za-z]")
_NOT_ENGLISH = re.compile("[，。、；：！？]|[,;:](?![ \r\n]|$)")
_SHARE = 4
"""A line is Japanese or Korean where one character of East Asia in so many is kana or hangul."""
_FEWEST_WORDS = 3


def outside_foreign_lines(page: Page, starts: list[int]) -> list[int]:
    """Those of the sorted offsets `starts` that are not in lines of another language."""
    text = page.text
    letters = has_kana(page) or has_hangul(page)
    if not letters and not holds_any(text, _SPACED):
        return starts
    kept: list[int] = []
    high = -1
    foreign = False
    for at in starts:
        if at >= high:
            low, high = line_of(text, at, max(high, 0))
            foreign = (letters and _is_east_asian(text, low, high)) or _is_english(text, low, high)
        if not foreign:
            kept.append(at)
    return kept


def _is_east_asian(text: str, low: int, high: int) -> bool:
    letters = len(_LETTERS().findall(text, low, high))
    return letters * _SHARE > letters + len(_HAN().findall(text, low, high)) if letters else False


def _is_english(text: str, low: int, high: int) -> bool:
    """Whether the line begins with a word of English, has three or more, and its marks have spaces behind them."""
    if not _ENGLISH.match(text, low, high) or _NOT_ENGLISH.search(text, low, high):
        return False
    return len(_WORD().findall(text, low, high)) >= _FEWEST_WORDS
