"""Lines of a Chinese page in another language, whose punctuation is kept: Japanese, Korean, English with Chinese names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from cleantext.normalize.characters.language import letters_of_page
from cleantext.normalize.context import holds_any
from cleantext.normalize.english_sentences import english_spans
from cleantext.normalize.foreign import is_quoted
from cleantext.normalize.habit import outside_prose
from cleantext.normalize.traits import has_hangul, has_kana
from cleantext.patterns.classes import HANGUL, IS_HAN, KANA
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of, lines_with
from cleantext.rules import Page
from cleantext.spans import Span, merge_spans

_SPACED = tuple(f"{mark} " for mark in ",;:!?~")
_LETTERS = lazily(f"[{KANA}{HANGUL}]")
_WORD = lazily("[A-Za-z][A-Za-z'’-]*")
_ENGLISH = re.compile("[ \t]*[\"'(]?[A-Za-z]")
_BEGINNING = re.compile("\n" + _ENGLISH.pattern)
_NOT_ENGLISH = re.compile("[，。、；：！？]|[,;:](?![ \n]|$)")
_SHARE = 4
"""A line is Japanese or Korean if more than one in `_SHARE` of its East Asian characters is kana or hangul."""
_FEWEST_WORDS = 3


def outside_foreign_lines(page: Page, starts: list[int]) -> list[int]:
    """Those of the sorted offsets `starts`, of a folded page, that are not in lines of another language or of source text, nor
    in English sentences beside Chinese ones."""
    text = page.text
    foreign = [*outside_prose(page), *english_spans(text, starts)]
    foreign += (_english_lines(text)) if " " in text and holds_any(text, _SPACED) else []
    if any(letters_of_page(page)) and (has_kana(page) or has_hangul(page)):
        foreign += (span for span in lines_with(_LETTERS(), text) if _is_japanese_or_korean(text, *span))
    if not foreign:
        return starts
    kept: list[int] = []
    place = 0
    for low, high in merge_spans(foreign):
        kept += starts[place : bisect_left(starts, low, place)]
        place = bisect_left(starts, high, place)
    return kept + starts[place:]


def _english_lines(text: str) -> Iterator[Span]:
    if _ENGLISH.match(text) and _is_english(text, *(span := line_of(text, 0))):
        yield span
    for match in _BEGINNING.finditer(text):
        if _is_english(text, *(span := line_of(text, match.start() + 1, match.start() + 1))):
            yield span


def _is_japanese_or_korean(text: str, low: int, high: int) -> bool:
    letters = len(_LETTERS().findall(text, low, high))
    if letters * _SHARE <= letters + len(IS_HAN.findall(text, low, high)):
        return False
    return not is_quoted(text[low:high])


def _is_english(text: str, low: int, high: int) -> bool:
    """Whether the line begins with an English word, has at least three, and has a space after each comma, semicolon and colon."""
    if not _ENGLISH.match(text, low, high) or _NOT_ENGLISH.search(text, low, high):
        return False
    return len(_WORD().findall(text, low, high)) >= _FEWEST_WORDS
