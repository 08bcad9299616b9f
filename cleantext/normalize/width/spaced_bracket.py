"""Restores （） from a half-width pair with spaces inside it, in a Chinese sentence: `我喜欢 ( 苹果 ) 。`

The pair stands behind Han and holds Han, with a single space behind its opening bracket and one before its closing one; these
go, and those around the pair. Left alone: conditions and formulas (`if ( 条件 )`, `( 甲 + 乙 )`), brackets to fill in (`( )`),
lines that are no sentence, source text, tables, chats, Japanese and Korean, and brackets that a space only sets off
(`工具 (圖示)`), a style of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.context import is_sentence, near_kana
from cleantext.normalize.page_kinds import is_prose_page
from cleantext.normalize.places import marks_of
from cleantext.patterns.classes import CLOSING, HAN
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of
from cleantext.rules import Page, Rule

_ID = "width/spaced-bracket"
_INSIDE = "[^()\n+*/=<>×÷\\\\{}]"
_PAIR = lazily(
    f"(?<=[{HAN}{CLOSING}])( ?\\( )(?=[^()\n]{{0,60}}[{HAN}])(?! ){_INSIDE}{{1,99}}(?<! )( \\) ?)"
    f"(?=[{HAN}，。、；：！？,;:!?\n]|$)"
)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    low = high = -1
    is_left = True
    for at in marks_of(page, "("):
        match = _PAIR().match(text, at - (text[at - 1 : at] == " ")) if text.startswith(" ", at + 1) else None
        if match is None:
            continue
        if match.start() >= high:
            low, high = line_of(text, match.start(), max(high, 0))
            is_left = not is_sentence(text, low, high) or not is_prose_page(page)
        if is_left or near_kana(page, match.start(), match.end()):
            continue
        reason = Reason((_ID,), "a pair with spaces inside, in a Chinese sentence", 0.95, match.start())
        yield *match.span(1), "（", reason
        end = match.end() - (match.end() == high and text[match.end() - 1] == " ")
        yield match.start(2), end, "）", reason


RULE: Rule = Rule(
    id=_ID,
    summary="convert half-width ( ) with spaces inside them in Chinese sentences to full width",
    find=find,
    profiles=NORMALIZING,
    pairs=(("(", " "),),
)
