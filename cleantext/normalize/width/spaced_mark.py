"""Restores full-width ，；：！？ from a half-width mark with a space beside it, and takes the space out: `他推开门, 屋里没人。`,
`昨天下雨了 , 所以没去`, `真的吗 ? 当然 !`

The mark stands between Chinese characters, quotes and brackets included, on a line that reads as a sentence; the space is a
single one on either side. A comma or semicolon parts clauses: words of a list (`张三, 李四`, `长度, 宽度`) stay. A `?` stands
behind a word that asks, a colon behind one that says (`她说: “好”`), or, with a space before it, behind a label alone
(`姓名 : 张三`). Where a line has such a mark, those beside it between Han and a word or figure change with it (`买了 iPhone,
很贵, 也好`). Left alone: text or a line that has no full-width mark and sets its stops so as well (`它很快. 但是, 有人不喜欢.`),
which is a style; in a folded document what `folded_mark` restores; source text, tables, chats, labels (`作者: 张三`), and
Japanese and Korean.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.clauses import asks, says
from cleantext.normalize.context import is_sentence, near_kana
from cleantext.normalize.function_words import COMMON, FINAL, PERSONS
from cleantext.normalize.habit import FOLDED, habit, is_behind_term, labels
from cleantext.normalize.page_kinds import is_prose_page
from cleantext.normalize.places import marks_of
from cleantext.patterns.classes import CLOSING, HAN, IS_HAN, OPENING
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import by_line
from cleantext.rules import Page, Rule
from cleantext.spans import Span

_ID = "width/spaced-mark"
_MARKS: Final = ",;:!?"
_BEFORE = lazily(f"[{HAN}{CLOSING}]")
_BEHIND = lazily(f"[{HAN}{OPENING}]|$|\n")
_BESIDE_WORD = lazily(
    f"[,;] (?:(?:(?<=[A-Za-z0-9%)`]..)|(?<=[A-Za-z0-9%)`] ..))(?=[{HAN}])"
    f"|(?:(?<=[{HAN}{CLOSING}]..)|(?<=[{HAN}{CLOSING}] ..))(?=[A-Za-z0-9]))"
)
_EDGE = lazily("[，。；：！？、,;:!?.()（）“”「」『』《》]")
_OF_CLAUSE = lazily(f"[{PERSONS}{COMMON}{FINAL}](?<![和与與及])|[又再还還才却卻已能只可而但因且则則所若如]|然[后後]")
# What shows a sentence where no mark does: 位址和參照, 絕對和相對 has none.
_OF_SENTENCE = lazily(f"[{PERSONS}{FINAL}的了着著過过是就也都很不没沒在这這那又再还還会會要能可]")
_MARK_OF_SENTENCE = lazily(f"[，。；！？]|[.!?](?<=[{HAN}].)")
_LONG_PARTS = lazily(f"[{HAN}]{{8}}[,;] [{HAN}]{{8}}")
_SHARE = 3
"""At least one part in `_SHARE` of a row that commas with spaces part has to be a clause."""
_OF_PHRASES = 4
"""The number of Han characters that parts have on average, from which a mark of a sentence tells that they are no list."""
_LONG = 6
"""The number of Han characters from which a part of a sentence is a clause, whatever its words."""
_FULL = lazily("[，。；：！？]")
_STOP_OF_LATIN = lazily(f"[{HAN}]\\.(?= |\n|$)")
_FINAL = lazily(f"[{FINAL}了的着著呀啦嘛哦喔]$")
_LABEL = lazily(f"[ \u3000]*[{HAN}]{{2,6}} : (?=[{HAN}])")
_LABEL_OF_LINE = lazily("[^，。；：！？、,;:!?]{0,16}")
_FULL_COLON = lazily(f"：(?<=[{HAN}].)(?=[{HAN}{OPENING}])")
_HALF_COLON = lazily(f"[{HAN}] ?: ?[{HAN}{OPENING}]")

_WHY: Final = Reason((_ID,), "between Chinese characters, with a space beside it, in a sentence", 0.95)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    spaced = [at for at in marks_of(page, _MARKS) if " " in text[max(at - 1, 0) : at + 2]]
    own = [at for at in spaced if not text[max(at - 2, 0) : at + 3].isascii() and _is_own(text, at)]
    if not own or not is_prose_page(page) or _is_latin_style(text, 0, len(text)):
        return
    said = {at for at in labels(page) if not says(text, at)}
    folded = habit(page) == FOLDED
    for low, high, places in by_line(text, [at for at in own if at not in said]):
        for at in _of_line(page, low, high, places):
            start, end = _with_spaces(text, at)
            is_left = folded and start == at and text[at] not in "!?" and not (text[at] == ":" and says(text, at))
            if not is_left and not near_kana(page, at, at + 1):
                yield start, end, chr(ord(text[at]) + 0xFEE0), _WHY


def _is_own(text: str, at: int) -> bool:
    """Whether the mark has a single space on one side or both, and Han, a quote or a bracket beyond, or, where it ends the line,
    before it."""
    if at == 0:
        return False
    start, end = _with_spaces(text, at)
    if end - start == 1 or start == 0 or (end > at + 1 and text[end : end + 1] in ("\n", "")):
        return False
    if text[at] == ";" and start < at and not IS_HAN.match(text, start - 1):
        return False  # a comment behind a statement: LABEL “甲” ; 说明
    return _BEFORE().match(text, start - 1) is not None and _BEHIND().match(text, end) is not None


def _with_spaces(text: str, at: int) -> Span:
    """The mark with the space on either side."""
    return at - (text[at - 1] == " "), at + 1 + text.startswith(" ", at + 1)


def _is_latin_style(text: str, low: int, high: int) -> bool:
    """Whether all marks of `text[low:high]` are half-width, stops as well."""
    return _FULL().search(text, low, high) is None and _STOP_OF_LATIN().search(text, low, high) is not None


def _of_line(page: Page, low: int, high: int, own: list[int]) -> list[int]:
    """Those of the marks on the line `text[low:high]` that change: of its `own` ones, and of those beside them."""
    text = page.text
    sure = {at for at in own if _is_label(page, at, low, high)}
    if _is_sentence(text, low, high) and not _is_latin_style(text, low, high):
        parts = _Parts(text, low, high)
        sure.update(at for at in own if _is_sure(page, parts, at))
        if any(text[at] != ":" for at in sure):
            beside = [match.start() for match in _BESIDE_WORD().finditer(text, low, high)]
            sure.update([at for at in beside if text[at - 1] == " " or parts.is_beside(at, sure)])
            sure.update([at for at in own if text[at] == "!" or (text[at] in ",;" and _is_beside_title(text, at))])
            sure.update([at for at in own if text[at] == ":" and not _is_behind_label(text, low, at)])
    return sorted(sure)


def _is_sentence(text: str, low: int, high: int) -> bool:
    """Whether the line is a sentence: by a mark, by its words, or by two long parts beside a comma."""
    if _LONG_PARTS().search(text, low, high) is not None:
        return True
    if _MARK_OF_SENTENCE().search(text, low, high) is None and _OF_SENTENCE().search(text, low, high) is None:
        return False
    return is_sentence(text, low, high)


def _is_sure(page: Page, parts: _Parts, at: int) -> bool:
    text = page.text
    start, end = _with_spaces(text, at)
    if text[at] in ",;":
        return parts.are_clauses(at)
    if text[at] == "?":
        return asks(text, start)
    if text[at] == "!":
        before, behind = parts.beside(at)
        if start == at:
            return _is_clause(before) or _is_clause(behind)
        return _FINAL().search(before) is not None or (end == at + 1 and _is_clause(before))
    if start < at:  # 如下 :在选举中
        return end == at + 1 or _has_full_colons(text)
    return says(text, at) or _has_full_colons(text)


def _is_beside_title(text: str, at: int) -> bool:
    """Whether a title ends before the mark or begins behind it: what stands between such marks is no clause."""
    start, end = _with_spaces(text, at)
    return text[start - 1] == "》" or text.startswith("《", end)


def _is_behind_label(text: str, low: int, at: int) -> bool:
    """Whether what stands before the colon on its line, which begins at `low`, can be a label or is a term in quotation marks."""
    return _LABEL_OF_LINE().fullmatch(text, low, at) is not None or is_behind_term(text, at)


def _is_label(page: Page, at: int, low: int, high: int) -> bool:
    """Whether the colon has spaces on both sides, behind a label that begins its line, and the line has no other; in a text of
    one line, or one whose colons are full-width."""
    text = page.text
    if text[at] != ":" or _LABEL().match(text, low, high) is None or text.count(":", low, high) > 1 or "=" in text[low:high]:
        return False
    return "\n" not in text.strip("\n") or _has_full_colons(text)


def _has_full_colons(text: str) -> bool:
    """Whether more colons between Chinese characters are full-width than half-width."""
    return "：" in text and len(_FULL_COLON().findall(text)) >= len(_HALF_COLON().findall(text))


def _is_clause(part: str) -> bool:
    return _OF_CLAUSE().search(part) is not None or len(IS_HAN.findall(part)) >= _LONG


class _Parts:
    """What stands between the marks of the line `text[low:high]`."""

    def __init__(self, text: str, low: int, high: int) -> None:
        self._text = text
        self._edges = [low - 1, *(match.start() for match in _EDGE().finditer(text, low, high)), high]
        self._clauses: set[int] | None = None

    def beside(self, at: int) -> tuple[str, str]:
        """The parts before and behind the mark at `at`, without spaces around them."""
        place = bisect_left(self._edges, at)
        before = self._text[self._edges[place - 1] + 1 : at].strip()
        return before, self._text[at + 1 : self._edges[place + 1]].strip()

    def are_clauses(self, at: int) -> bool:
        """Whether enough parts of the row of commas with spaces to which `at` belongs are clauses."""
        if self._clauses is None:
            self._clauses = set(self._between_clauses())
        return at in self._clauses

    def is_beside(self, at: int, sure: set[int]) -> bool:
        """Whether the mark is next to one of those that are `sure`."""
        place = bisect_left(self._edges, at)
        return self._edges[place - 1] in sure or self._edges[place + 1] in sure

    def _between_clauses(self) -> Iterator[int]:
        row: list[int] = []
        clauses = length = 0
        has_mark = _MARK_OF_SENTENCE().search(self._text, self._edges[0] + 1, self._edges[-1]) is not None
        for start, end in pairwise(self._edges):
            part = self._text[start + 1 : end]
            clauses += _is_clause(part)
            length += len(IS_HAN.findall(part))
            if end < self._edges[-1] and self._text[end] in ",;" and " " in self._text[end - 1 : end + 2]:
                row.append(end)
                continue
            if clauses * _SHARE >= len(row) + 1 or (has_mark and length >= _OF_PHRASES * (len(row) + 1)):
                yield from row
            row, clauses, length = [], 0, 0


RULE: Rule = Rule(
    id=_ID,
    summary="convert half-width , ; : ! ? with a space beside them in Chinese sentences to full width",
    find=find,
    profiles=NORMALIZING,
    pairs=((_MARKS, " "), (" ", _MARKS)),
)
