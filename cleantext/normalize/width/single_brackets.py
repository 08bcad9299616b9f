"""Half-width pairs that are slips in a document that has its full-width marks, though its other pairs do not show it or they
hold no Han, and in a text that is a pair. `folded_bracket` restores them.

- On a line that was folded though the document was not, as where it was put together from several: `(一)年滿二十歲;(二)無前科。`
- Around Latin letters or figures (`世界卫生组织(WHO)昨日`, `鲁迅(1881—1936)原名`), where the text has as many such pairs
  full-width, or has a single one and others full-width: to set all of them half-width is a style. Numbers (`式(1)`) and single
  letters are left.
- Who took a picture, on a line of its own or at the end of a paragraph, `(新华社记者王新庆摄)`, and that there is one,
  `(附图片1张)`.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.normalize.clauses import is_long_item
from cleantext.normalize.context import near_kana
from cleantext.normalize.habit import SLIPS, habit
from cleantext.normalize.page_kinds import is_prose_page
from cleantext.patterns.beginnings import count_from
from cleantext.patterns.classes import CLOSING, HAN
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import by_line
from cleantext.rules import Page
from cleantext.spans import Span

_HALF = lazily(f"[,;:!?](?<=[{HAN}{CLOSING}].)(?=[{HAN}]|[(][一二三四五六七八九十]{{1,3}}[)])")
_FULL = lazily("[，；：！？（）]")
_OF_LINE = lazily(f"\\((?=[^()\n]{{0,99}}[{HAN}])[^()\n]{{1,99}}\\)(?:(?<=[^)]\\))(?=[{HAN}，。、；：！？,;:!?\n]|$))")
_CONTENT = "(?=[A-Za-z0-9])(?=[^()（）\n]{0,40}(?:[A-Za-z]{2}|[0-9]{4}))[A-Za-z0-9][A-Za-z0-9 ,.:;/%·—–&-]{1,40}"
_LATIN = lazily(f"\\((?<=[{HAN}{CLOSING}].){_CONTENT}\\)(?=[{HAN}，。、；：！？])")
_LATIN_FULL = lazily(f"（(?<=[{HAN}{CLOSING}].){_CONTENT}）(?=[{HAN}，。、；：！？])")
_OFFICE = "记者|記者|通讯员|通訊員|[本]报|本報|新华社|新華社|中新社|中央社"
_CREDIT = lazily(
    f"\\((?:(?<![^\n。！？].)(?:[^()\n]{{0,20}}(?:{_OFFICE})[^()\n]{{1,20}}[摄攝]|(?:{_OFFICE})[^()\n,;:]{{2,12}})"
    f"|(?<=[{HAN}{CLOSING}].)附[{HAN}0-9]{{1,8}})\\)(?=\n|$)"
)


def single_pairs(page: Page, places: list[int]) -> list[Span]:
    """The offsets of the brackets of such pairs. `places` are those of all half-width ones of the page, which was not folded."""
    text = page.text
    found = set(_credits(text, places))
    if habit(page) == SLIPS:
        found.update(_around_latin(text, places))
        found.update(_on_folded_lines(text, places))
    if not found or not is_prose_page(page):
        return []
    return sorted(pair for pair in found if not near_kana(page, *pair))


def _credits(text: str, places: list[int]) -> Iterator[Span]:
    for at in places:
        if text[at] == "(" and not text[at + 1 : at + 2].isascii() and (match := _CREDIT().match(text, at)) is not None:
            yield at, match.end() - 1


def _around_latin(text: str, places: list[int]) -> list[Span]:
    if "（" not in text:
        return []
    found = [(at, match.end() - 1) for at in places if text[at] == "(" and (match := _LATIN().match(text, at)) is not None]
    if not found:
        return []
    full = count_from("（", _LATIN_FULL(), text, len(found))
    return found if full >= len(found) or (len(found) == 1 and full == 0) else []


def _on_folded_lines(text: str, places: list[int]) -> Iterator[Span]:
    for low, high, here in by_line(text, places):
        if _FULL().search(text, low, high) or not (
            _HALF().search(text, low, high) or (text[high - 1] == ";" and is_long_item(text, high - 1))
        ):
            continue
        for at in here:
            if text[at] == "(" and (match := _OF_LINE().match(text, at)) is not None:
                yield at, match.end() - 1
