"""A full stop beside another mark that ends the sentence: `回来了！。` is `回来了！`, `回来了。！` too; `走了.。` is `走了。`.

The stop goes, since ！ and ？ say more, and of two stops the half-width one. Only between Chinese text and what can follow a
sentence, in a run of just two. Left alone are ！。 behind somebody's words without quotation marks (`印出 你好！。`), where the
stop ends the sentence around them (of ？。 only where nothing asks), `。.` before a number or a name with a dot (`。.45`,
`。.NET`), marks that are spoken of (`用！。结尾`), and Japanese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.context import ASKED, line_start, near_kana
from cleantext.patterns.classes import HAN, OPENING
from cleantext.rules import Page, Rule

_ID = "punctuation/stray-stop"
_PAIRS = frozenset(("！。", "？。", "。！", "。？", ".。", "。."))
_SECOND = "。！？."
_SPEAKS_OF = "用以把将將和或与與号號"
_BEFORE = re.compile(f"[{HAN}”’」』）》)](?<![{_SPEAKS_OF}])")
_AFTER = re.compile(f"[{HAN}{OPENING}A-Za-z0-9”’」』）()\\s]|$")
# Behind a half-width stop: no calibre, no suffix. 。.1926年
_NO_NUMBER = re.compile(f"[{HAN}{OPENING}”’」』）\\s]|$|[12][0-9]{{3}}年")
_ASKS = re.compile(f"{ASKED}$")
_SAYS = re.compile("[说說问問喊叫曰云唱写寫印输輸题題]|(?<!知)道|[显顯]示")
_REACH = 60
_WHY = Reason((_ID,), "a stop beside a mark that ends the sentence", 0.95)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    for at in _places(page):
        pair = text[at : at + 2]
        if not (at and _BEFORE.match(text, at - 1) and (_NO_NUMBER if pair[1] == "." else _AFTER).match(text, at + 2)):
            continue
        if near_kana(page, at, at + 2) or (pair[1] == "。" and pair[0] != "." and _ends_words_of(text, at)):
            continue
        stop = at + (pair in ("！。", "？。", "。."))
        yield stop, stop + 1, "", _WHY


def _places(page: Page) -> list[int]:
    """The sorted offsets of the pairs. The scan has listed the second mark of each."""
    text = page.text
    return [at - 1 for at in page.places(_SECOND) if at and text[at - 1 : at + 1] in _PAIRS]


def _ends_words_of(text: str, at: int) -> bool:
    """Whether the ！ or ？ at `at` can end what somebody says or a title: a verb of saying stands before it, and no word that
    asks in its clause."""
    if text[at] == "？" and _ASKS.search(text[max(at - 16, 0) : at]):
        return False
    low = line_start(text, at, _REACH)
    return _SAYS.search(text, max(low, text.rfind("。", low, at)), at) is not None


RULE: Rule = Rule(
    id=_ID,
    summary="remove a full stop beside ！, ？ or another stop",
    find=find,
    profiles=NORMALIZING,
    pairs=(("！？.", "。"), ("。", "！？.")),
)
