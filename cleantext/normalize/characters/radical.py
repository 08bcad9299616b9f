"""Radicals used as ideographs: `⽤⼾` and `⻓江` become 用户 and 长江.

Text extracted from PDF files has them, since fonts use one glyph for both. Sources: Unicode's EquivalentUnifiedIdeograph.txt
and, where the scripts differ (`⼾` is 户, 戶 or 戸), the script of the page. Left alone: a radical that no Han or kana
adjoins, radicals in the order of their numbers, and those beside 部首, 偏旁 or 字旁, which are spoken of; and the
supplements that are parts of ideographs and no word (`⺮`, `⻌`), which stand for nothing but themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.tables import table
from cleantext.normalize.places import matches
from cleantext.patterns.classes import HAN, KANA
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "characters/radical"
_PARTS = "⺂⺃⺅⺆⺇⺉⺋⺏⺐⺑⺔⺕⺖⺘⺙⺛⺞⺡⺢⺣⺤⺥⺦⺨⺪⺭⺮⺯⺰⺱⺲⺳⺵⺷⺸⺹⺺⺻⺽⺾⺿⻀⻂⻃⻇⻈⻊⻌⻍⻎⻐⻒⻕⻖⻞⻟⻠⻡"
_RADICALS = "\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5"
_RUN = lazily(f"[{_RADICALS}]+")
_LETTER = lazily(f"[{HAN}{KANA}]")
_SPOKEN_OF_BEFORE = lazily("(?:部首|偏旁|字旁|字根)(?:[:：是为為]|之)?$")
_SPOKEN_OF_AFTER = lazily("字?(?:部首|偏旁|字旁|旁)|字?部(?:[，。、；：）」”’\\s]|$)")

# Where the table's ideograph is not the one that a script writes. 靑 is written in none today.
_CHINESE = {"⾭": "青"}
_SIMPLIFIED = {**_CHINESE, "⼾": "户", "⿈": "黄"}
_JAPANESE = {**_SIMPLIFIED, "⼾": "戸", "⿊": "黒"}

_WHY = Reason((_ID,), "a radical among ideographs")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    own: dict[str, str] | None = None
    for run in matches(_RUN(), page, _RADICALS):
        start, end = run.span()
        if not _stands_for_ideographs(text, start, end):
            continue
        own = _forms(page) if own is None else own
        for at in range(start, end):
            into = own.get(text[at]) or table("radicals").get(text[at])
            if into and text[at] not in _PARTS:
                yield at, at + 1, into, _WHY


def _stands_for_ideographs(text: str, start: int, end: int) -> bool:
    if _SPOKEN_OF_BEFORE().search(text[max(start - 5, 0) : start]) or _SPOKEN_OF_AFTER().match(text, end):
        return False
    adjoins = _LETTER().match(text[max(start - 1, 0) : start]) or _LETTER().match(text, end)
    if end - start == 1:
        return adjoins is not None
    # A list of radicals is in their order, number after number; in a word they seldom are.
    step = 1 if end - start == 2 else 2
    return not all(0 < ord(after) - ord(before) <= step for before, after in pairwise(text[start:end]))


def _forms(page: Page) -> dict[str, str]:
    from cleantext.lexicon import language
    from cleantext.script.detection import detect_script

    if language(page.text) == "ja":
        return _JAPANESE
    return _SIMPLIFIED if detect_script(page.text).label == "hans" else _CHINESE


RULE: Rule = Rule(
    id=_ID,
    summary="replace radicals used as ideographs by the ideographs",
    find=find,
    triggers=_RADICALS,
    listed=_RADICALS,
    profiles=NORMALIZING,
)
