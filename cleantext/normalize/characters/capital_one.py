"""The capital 壹, or 乙, for 一 throughout a page: `壹般`, `統壹`, `這乙個` become 一般, 統一, 這一個.

Some converters of content farms write 壹 for each 一, others 乙個 for 一個. The evidence is that of the page: several words
in which 一 is no number that somebody might want to secure (壹般, 壹樣, 唯壹; 這乙個, 每乙個), and hardly any 一. Left alone:
sums (壹萬元, 壹佰), contracts and receipts (壹式貳份, 為期壹年, 皮包乙個) without such words, names in other pages (壹基金).
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "characters/capital-one"
_SUM = "零壹貳贰叁參参肆伍陸陆柒捌玖拾佰仟萬万億亿元圓圆角分整"
_WORD = lazily("壹[般樣样定起直些點点切旦致邊边面向味貫贯生番律概再帶带流]|[統统唯同之每某另]壹")
_CAPITAL = lazily(f"(?<![{_SUM}])壹(?![{_SUM}])")
_STEM = lazily("[這这那每哪第某另同下上任]乙[個个]")
_UNIT = lazily("乙(?=[個个])")
_PLACES = 3  # words of the evidence in the page
_WORDS = 2  # different ones
_OUTWEIGH = 4  # so many times as frequent as 一 must the other character be

_WHY = Reason((_ID,), "a character that stands for 一 throughout the page", 0.97)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    if _outweighs(text.count("壹"), text.count("一")) and _is_shown_by(_WORD().findall(text)):
        for one in _CAPITAL().finditer(text):
            yield one.start(), one.end(), "一", _WHY
    units = text.count("乙個") + text.count("乙个")
    if _outweighs(units, text.count("一個") + text.count("一个")) and _is_shown_by(_STEM().findall(text)):
        for one in _UNIT().finditer(text):
            yield one.start(), one.end(), "一", _WHY


def _outweighs(others: int, ones: int) -> bool:
    """Whether a page with so many of the other character and so many 一 can have it for 一: the cheapest test."""
    return others >= _PLACES and ones * _OUTWEIGH <= others


def _is_shown_by(words: list[str]) -> bool:
    return len(words) >= _PLACES and len(set(words)) >= _WORDS


RULE: Rule = Rule(
    id=_ID,
    summary="replace 壹 and 乙 by 一 where they stand for it throughout the page",
    find=find,
    triggers="壹",
    pairs=(("乙", "個个"),),
    profiles=NORMALIZING,
)
