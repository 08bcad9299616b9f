"""An ellipsis of other dots is ……: `...` `。。。` `···` `…` `………` (GB/T 15834-2011, 4.11: six dots, two cells).

After Han, before Han, a mark or the end of the sentence; or right after an opening quote. At the end of a line or a quotation
only where it reads as a sentence, ends with 了, has another ellipsis inside, is what somebody said (`“等等…”她说`,
`她说：“等等…”`) or says that it goes on (`未完待续...`), because menus and buttons end in dots too (`打开文件...`,
`「地址数据源...」`). Left alone are dots for a word (`「...的图像」`), ranges and rests in Latin text and code (`[...]`,
`x1, x2, ...`, `args...`), leaders of a table of contents, twelve dots (a paragraph left out), …… itself, and Japanese, which has
ellipses of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.clauses import says
from cleantext.normalize.context import SPOKEN_BY, is_sentence, line_start, near_kana
from cleantext.normalize.foreign import is_foreign_page
from cleantext.patterns.classes import HAN
from cleantext.rules import Page, Rule

_ID = "punctuation/ellipsis"
_DOTS = re.compile(
    f"[.。…．·](?:(?<=[{HAN}”’」』》）！？][.。…．·])|(?<=[，：；、][.。…．])(?=[.。…．]{{0,12}}[{HAN}])"
    f"|(?<=[{HAN}][，；][.。…．])(?=[.。…．]{{0,12}}[”」』])|(?<=[“‘「『][.…])(?=[.…]{{0,5}}[{HAN}]))"
    "(?:(?<=\\.)\\.{2,}|(?<=·)·{2,5}(?!·)|(?<=．)．{2,}|(?<=。)。{2,}|(?<=…)(?:…{2}(?!…))?(?!…))"
)
_ANY_DOTS: Final = ".。．·…"
_BETWEEN = re.compile(f"[{HAN}“「『《]")
# Six dots and a space. A menu entry has three, and the leaders of a table of contents are followed by a number.
_SPACED = re.compile(f"[.]{{6}}(?= [{HAN}])(?! [一二三四五六七八九十百])")
_SPOKEN_BY = re.compile(SPOKEN_BY)
_FOR_A_WORD = re.compile("[「“『‘][.…]{1,6}的")  # 「...的图像」
_GOES_ON = re.compile("待[续續]|未完|云云")
_HAS_HAPPENED = re.compile(f"[{HAN}]了[.…．·]")  # 夜深了…, as no label ends
_END = re.compile("[”’」』）！？，；。\n]|$")

_INSIDE = Reason((_ID,), "an ellipsis inside a Chinese sentence", 0.97)
_AT_END = Reason((_ID,), "an ellipsis that ends a Chinese sentence", 0.95)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    inside = -1  # where the last one ends that stands inside a sentence
    end = 0
    for place in _places_of_dots(page):
        if place < end or (match := _DOTS.match(text, place)) is None:
            continue
        start, end = match.span()
        if is_foreign_page(page):
            return
        if near_kana(page, start, end) or _FOR_A_WORD.match(text, max(start - 1, 0)):
            continue
        if _BETWEEN.match(text, end) or _SPACED.match(text, start):
            yield start, end, "……", _INSIDE
            inside = end
        elif _END.match(text, end) and (
            text[start] == "。"
            or is_sentence(text, low := _quoted_from(text, start), start)
            or low < inside
            or _GOES_ON.match(text, max(start - 2, 0))
            or _HAS_HAPPENED.match(text, max(start - 2, 0))
            or _SPOKEN_BY.match(text, end)
            or (text[low - 2 : low - 1] in ("：", ":") and says(text, low - 2))
        ):
            yield start, end, "……", _AT_END


def _places_of_dots(page: Page) -> list[int]:
    """Where … stands, which the rule lists, and another dot with one of its kind behind it, which the scan has listed."""
    text = page.text
    found: list[int] = []
    for at in page.places(_ANY_DOTS):
        if text[at] == "…":
            found.append(at)
        elif at and text[at] == text[at - 1]:
            found.append(at - 1)
    return found


def _quoted_from(text: str, at: int) -> int:
    """Where the line of `at` begins, or the quotation that is open there: a name of a command is quoted, too."""
    start = line_start(text, at)
    return max(start, *(text.rfind(mark, start, at) + 1 for mark in '“「『‘"[［'))


RULE: Rule = Rule(
    id=_ID,
    summary="replace other ellipses in Chinese text by ……",
    find=find,
    triggers="…",
    listed="…",
    profiles=NORMALIZING,
    pairs=((".。．·", ".。．·"),),
)
