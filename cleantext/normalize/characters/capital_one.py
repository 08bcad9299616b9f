"""The capital 壹, or 乙, for 一 throughout a page: `壹般`, `統壹`, `這乙個` become 一般, 統一, 這一個.

Some converters of content farms write 壹 for each 一, others 乙個 for 一個. The evidence is that of the page: several words
in which 一 is no number that somebody might want to secure (壹般, 壹樣, 唯壹; 這乙個, 每乙個), and hardly any 一. Left alone:
sums (壹萬元, 壹佰), contracts and receipts (壹式貳份, 為期壹年, 皮包乙個) without such words, names in other pages (壹基金).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "characters/capital-one"
_SUM = "零壹貳贰叁參参肆伍陸陆柒捌玖拾佰仟萬万億亿元圓圆角分整"
_WORD = lazily("壹[般樣样定起直些點点切旦致邊边面向味貫贯生番律概再帶带流]|[統统唯同之每某另]壹")
_CAPITAL, _CAPITAL_ALONE = lazily("壹"), lazily(f"(?<![{_SUM}])壹(?![{_SUM}])")
_STEM = lazily("[這这那每哪第某另同下上任]乙[個个]")
_UNIT = lazily("乙(?=[個个])")
_ONE, _ONE_UNIT = lazily("一"), lazily("一(?=[個个])")
_PLACES = 3  # words of the evidence in the page
_WORDS = 2  # different ones
_OUTWEIGH = 4  # so many times as frequent as 一 must the other character be

_WHY = Reason((_ID,), "a character that stands for 一 throughout the page", 0.97)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    if _stands_for_one(text, _CAPITAL(), _ONE(), _WORD()):
        yield from ((match.start(), match.end(), "一", _WHY) for match in _CAPITAL_ALONE().finditer(text))
    if _stands_for_one(text, _UNIT(), _ONE_UNIT(), _STEM()):
        yield from ((match.start(), match.end(), "一", _WHY) for match in _UNIT().finditer(text))


def _stands_for_one(text: str, other: re.Pattern[str], one: re.Pattern[str], word: re.Pattern[str]) -> bool:
    """Whether the `other` character outweighs `one` and is in enough words that show it. The cheapest test comes first."""
    others = len(other.findall(text))
    if others < _PLACES or len(one.findall(text)) * _OUTWEIGH > others:
        return False
    words = word.findall(text)
    return len(words) >= _PLACES and len(set(words)) >= _WORDS


RULE: Rule = Rule(
    id=_ID,
    summary="replace 壹 and 乙 by 一 where they stand for it throughout the page",
    find=find,
    triggers="壹",
    pairs=(("乙", "個个"),),
    profiles=NORMALIZING,
)
