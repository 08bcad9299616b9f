"""A dash of hyphens between Chinese words is ——: `他来了--真的` is `他来了——真的` (GB/T 15834-2011, 4.13: two cells).

Two to four hyphens, half-width or full-width, with Han or a full-width mark on both sides (also the quote
that ends a speech cut short). Left alone are options (`用
--help`), comments (`<!-- … -->`), rules of Markdown, slugs (`使用--運算子或-巨集`), single hyphens, single — between numbers
and places, and what spaces set off.
"""

from __future__ import annotations

import re

from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.classes import CLOSING, HAN, OPENING
from cleantext.normalize.habit import is_foreign
from cleantext.normalize.places import offsets_of
from cleantext.rules import Page, Rule

ID = "punctuation/dash"
_HYPHENS = "-－"
_DASH = re.compile(
    f"[-－](?<=[{HAN}{CLOSING}，。！？：].)[-－]{{1,3}}(?=[{HAN}{OPENING}”’」』])(?![^\\s，。、；！？-]{{1,20}}-[^-])"
)
_WHY = Reason((ID,), "hyphens for a dash between Chinese words", 0.97)


def find(page: Page) -> Columns:
    text = page.text
    spans = []
    end = 0
    for at in offsets_of(text, _HYPHENS):
        if at >= end and text[at + 1 : at + 2] in _HYPHENS and (match := _DASH.match(text, at)) is not None:
            end = match.end()
            spans.append((at, end))
    if not spans or is_foreign(page):
        return NO_EDITS
    return Columns.of((*span, "——", _WHY) for span in spans)


RULE: Rule = Rule(ID, "make —— of hyphens between Chinese words", find, "", ("safe", "web"), pairs=(("－-", "－-"),))
