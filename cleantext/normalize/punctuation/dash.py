"""A dash of hyphens between Chinese words is ——: `他来了--真的` is `他来了——真的` (GB/T 15834-2011, 4.13: two cells).

Two to four hyphens, half-width or full-width, with Han or a full-width mark on both sides (also the quote
that ends a speech cut short). Left alone are options (`用
--help`), comments (`<!-- … -->`), rules of Markdown, slugs (`使用--運算子或-巨集`), single hyphens, single — between numbers
and places, what spaces set off, and steps of a chain that fills its line (`配置---编译---安装`).
"""

from __future__ import annotations

import re

from cleantext.config import NORMALIZING
from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.context import is_prose
from cleantext.normalize.foreign import is_foreign_page
from cleantext.normalize.places import offsets_of
from cleantext.patterns.classes import CLOSING, HAN, OPENING
from cleantext.patterns.lines import line_of
from cleantext.rules import Page, Rule

_ID = "punctuation/dash"
_HYPHENS = "-－"
_LONGEST = 120
"""Code points of a line that is a chain of words."""
_DASH = re.compile(
    f"[-－](?<=[{HAN}{CLOSING}，。！？：].)[-－]{{1,3}}(?=[{HAN}{OPENING}”’」』])(?![^\\s，。、；！？-]{{1,20}}-[^-])"
)
_CHAIN = re.compile(f"[ \\t]*[{HAN}]{{1,6}}(?P<link>[-－]{{2,4}})[{HAN}]{{1,6}}(?:(?P=link)[{HAN}]{{1,6}})+[ \\t]*")
_WHY = Reason((_ID,), "hyphens for a dash between Chinese words", 0.97)


def find(page: Page) -> Columns:
    text = page.text
    spans = []
    end = 0
    for at in offsets_of(text, _HYPHENS):
        if at >= end and text[at + 1 : at + 2] in _HYPHENS and (match := _DASH.match(text, at)) is not None:
            end = match.end()
            if not _is_of_chain(text, at):
                spans.append((at, end))
    if not spans or is_foreign_page(page):
        return NO_EDITS
    return Columns.of((*span, "——", _WHY) for span in spans)


def _is_of_chain(text: str, at: int) -> bool:
    """Whether the hyphens at `at` link words, and nothing else stands on the line: no sentence, which has words of grammar."""
    low, high = line_of(text, at)
    return high - low <= _LONGEST and _CHAIN.fullmatch(text, low, high) is not None and not is_prose(text, low, high)


RULE: Rule = Rule(
    id=_ID,
    summary="replace hyphens between Chinese words by ——",
    find=find,
    profiles=NORMALIZING,
    pairs=(("－-", "－-"),),
)
