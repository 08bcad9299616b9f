"""Spaces before and after full-width punctuation: `中国 ，人民` and `中国， 人民`.

The mark has its own space. At most two spaces, between characters of one line of Chinese. After 。 and ：one space, after ！？
one in a line that has a comma or stop as well: a headline sets its caesura so (`加油！ 中国`). Inside quotation marks that pair
on the line, if there is more in them. Outside quotes and brackets one between Han, in prose (`本报讯 （记者 张三） 昨日`).
Left alone: quotes with a space on both sides, and one-sided ones of a page that has such (`看 《红楼梦》 吧`); spaces around an
exclamation that they set off (`印出 好了！ 之后`); after a list number (`一、 总则`), and before one, where a line end was lost;
after the colon of labels whose values stand in a column, or that have none (`姓名： 性别：`); before the colon behind a sign that
the line explains (`D ：直径`); before who took the picture, at a line's end (`。　曾实　摄`); indents of a line that has some
behind its stops, where line ends were lost; wider gaps; leading indents and spaces at a line's end, since segmentation reads the
lines; a line without Han, one that is letter-spaced, which is for `between_han`, and one of a table drawn with lines; a program;
marks with their part of speech (`好/VA 。/PU`), and words in a row that have a gloss each (`清（シン） 普请（フシン）`); Japanese
and Korean text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from cleantext.config import NORMALIZING
from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.characters.language import is_chinese_at
from cleantext.normalize.page_kinds import is_program
from cleantext.normalize.places import has_wide_space, offsets_of, spaces_of
from cleantext.normalize.spaces.between_han import (
    DOUBLE_RUN,
    LETTER_RUN,
    WIDE_RUN,
    is_spaced_title,
    page_has_double_run,
    page_has_unit_run,
    page_has_wide_run,
)
from cleantext.patterns.classes import CURLY_QUOTES, DASHES_AND_DOTS, HAN, IS_HAN
from cleantext.patterns.lines import line_of
from cleantext.patterns.membership import PLANE, members
from cleantext.rules import Page, Rule
from cleantext.spans import Span

_ID = "spaces/around-mark"
_SPACE: Final = " \u00a0\u3000"
_WORD = f"{HAN}。、，；！？…）》」』】{CURLY_QUOTES}0-9A-Za-z%"
_NUMERAL = "一二三四五六七八九十百零0-9"
_LIST_NUMBER = f"第[{_NUMERAL}]{{1,6}}[条條章节節款项項]|[{_NUMERAL}]{{1,3}}、|[（(][{_NUMERAL}]{{1,3}}[）)]|[0-9]{{1,2}}[.．)]"
_TEXT = f"{HAN}0-9A-Za-z《“‘「『（{DASHES_AND_DOTS}"
_TIGHT: Final = "，；（《「『【〈〔"  # marks after which two spaces are a slip as well
_BEHIND = "，。、；：！？）》」』】”〉〕"
_BEFORE = f"{_TIGHT}。、！？：“"
_OPEN: Final = "“‘「『《（"
_CLOSED: Final = "”’」』》）"
_BEFORE_MARK = f"(?=[{_SPACE}]?[{_BEHIND}](?!/[A-Z]))(?<=[{_WORD}].)(?:[{_SPACE}](?!”))?(?=[{_BEHIND}])"
_AFTER_MARK = f"(?<=[{_BEFORE}].)(?:[{_SPACE}](?<=[{_TIGHT}：]..))?(?=[{_TEXT}])(?!{_LIST_NUMBER})"
_OUTSIDE = f"(?<=[{HAN}] )(?=[{_OPEN}])(?!{_LIST_NUMBER})|(?<=[{_CLOSED}] )(?=[{HAN}])"
# What most spaces lack comes first.
_BESIDE_MARK: Final = re.compile(f"[{_SPACE}](?:{_BEFORE_MARK}|{_AFTER_MARK}|{_OUTSIDE})")
# Quotes that a page sets off by spaces: 看 《红楼梦》 吧. It begins with what is rarest.
_SET_OFF_PAIR = re.compile(f" (?<=[{HAN}] )[“‘「『《][^“‘「『《”’」』》\n]{{1,200}}[”’」』》] [{HAN}]")
_HEADED = re.compile(f"(?:第[{_NUMERAL}]{{1,6}}[{HAN}]|[0-9][日号號]|[（(][{_NUMERAL}]{{1,3}}[）)])$")
_NEXT_LABEL = re.compile("[^\\s：，。；、！？]{1,8}[：:]")
_COLUMN = re.compile("[：:](?: {2}|\u3000)[ \u3000]*\\S")
_GAP = re.compile("\\S(?: {2}|\u3000)[ \u3000]*\\S")

_PROSE = re.compile("[，。；]")
_NUMBERED = re.compile("(?:^|[\\s　])[一二三四五六七八九十百零〇0-9甲乙丙丁戊己庚辛壬癸]{1,4}、$")
_SET_OFF = re.compile(f"[{HAN}] [{HAN}]{{1,10}}[！？]+$")  # 印出 太大了！ 到螢幕上
_GLOSSED: Final = f"[{HAN}A-Za-z]{{1,12}}（[^（）\n]{{1,20}}）"
# Items of a row that spaces part: 清（シン） 普请（フシン） 白汤（パイタン）
_ITEM_BEFORE = re.compile(f"(?:^|[）\\s]){_GLOSSED}$")
_ITEM_BEHIND = re.compile(f"{_GLOSSED}(?:\\s|$)")
_LONGEST_ITEM: Final = 36
_LABEL: Final = 16  # code points of a label at most
_NAMES = re.compile(
    "[ 　]*[^，。、；：！？“”‘’「」（）()\\s]+(?: [^，。、；：！？“”‘’「」（）()\\s]+)?(?<![说說道问問答曰喊叫云想写寫])"
)
_SIGN = re.compile("[ 　]*[^\\s\u3400-\u9fff，。、；：！？（）《》「」“”]+")
_BOX_INSIDE: Final = "\u2500-\u257f"

_INDENT: Final = "\u3000\u3000"
_LOST_END = re.compile(f"[。！？…”」]{_INDENT}\\S")
_CREDIT = re.compile(f"[{HAN}]{{2,12}}(?:[ \u3000][{HAN}]{{1,4}}){{0,4}}[ \u3000]?[摄攝](?=\n|$)")

_WHY: Final = Reason((_ID,), "space next to full-width punctuation")


def find(page: Page) -> Columns:
    text = page.text
    if text.isascii():
        return NO_EDITS
    others = offsets_of(text, "\u00a0\u3000" if has_wide_space(page) else "\u00a0")
    spans = list(beside_marks(text, sorted([*spaces_of(page), *others]) if others else spaces_of(page)))
    if not spans or is_program(page):
        return NO_EDITS
    return Columns.of((start, end, "", _WHY) for start, end in _slips(page, spans))


def beside_marks(text: str, spaces: list[int]) -> Iterator[Span]:
    """The spans of one space or two beside a full-width mark. `spaces` are the sorted offsets of all in `text`."""
    end = 0
    last = len(text) - 1
    before, behind = members(_BEFORE + _CLOSED), members(_BEHIND + _OPEN)
    for at in spaces:
        # Most spaces stand between Latin words, or between those and Han.
        if at < end or at == 0 or at == last or not _is_beside_mark(text, at, last, before, behind):
            continue
        if (match := _BESIDE_MARK.match(text, at)) is not None:
            end = match.end()
            yield at, end


def _is_beside_mark(text: str, at: int, last: int, before: bytes, behind: bytes) -> bool:
    """Whether a character of the table `before` stands before the space at `at`, or one of `behind` behind it and at most one
    more space."""
    code = ord(text[at - 1])
    if code < PLANE and before[code]:
        return True
    code = ord(text[at + 1 if at + 1 == last or text[at + 1] not in _SPACE else at + 2])
    return code < PLANE and behind[code] > 0


def _slips(page: Page, spans: list[Span]) -> Iterator[Span]:
    """Those of the sorted `spans` that are slips."""
    text = page.text
    may_be_set = page_has_unit_run(page) or page_has_wide_run(page) or page_has_double_run(page)
    boxes = page.places(_BOX_INSIDE)
    line = _Line(text, 0, 0, False, False)
    for start, end in spans:
        before, after = text[start - 1], text[end]
        if start >= line.end:
            low, high = line_of(text, start, line.end)
            line = _Line(text, low, high, may_be_set, _draws(text, boxes[bisect_left(boxes, low) : bisect_left(boxes, high)]))
        if not line.may_slip or not is_chinese_at(page, start):
            continue
        if after == "：" and line.begins_with_sign(start):
            continue
        if end - start == 2 and text.startswith(_INDENT, start) and line.lost_ends:
            continue
        if after in "，。、；：！？）》」』】〉〕" or before in _TIGHT:
            yield start, end
        elif before == "“" or after == "”":
            if line.quotes_pair and before + after != "“”":
                yield start, end
        elif before == "、":
            if not _NUMBERED.search(page.text, max(start - 6, 0), start):
                yield start, end
        elif before == "：":
            if line.may_close_up(start, end):
                yield start, end
        elif before in _CLOSED or (after in _OPEN and before not in "。！？"):
            if (
                line.is_prose
                and _HEADED.search(text, max(start - 10, 0), start) is None
                and (after in _OPEN or _NEXT_LABEL.match(text, end) is None)
                and not (before == "）" and _parts_items(text, start, end))
                and not page.once(_sets_pairs_off)
            ):
                yield start, end
        elif before == "。" and text[start] == "\u3000" and _CREDIT.match(text, end):
            continue
        elif before == "。" or (line.is_prose and not _SET_OFF.search(page.text, max(start - 14, 0), start)):
            yield start, end


def _draws(text: str, boxes: list[int]) -> bool:
    """Whether the characters at `boxes`, of a line, draw a table: more than dashes (`衛星城市─當時`)."""
    return any(text[at] not in "─━" or text[at : at + 4] == 4 * text[at] for at in boxes)


def _parts_items(text: str, start: int, end: int) -> bool:
    """Whether the spaces `start:end` part two items of a row, words with a gloss in brackets each."""
    if _ITEM_BEHIND.match(text, end) is None:
        return False
    return _ITEM_BEFORE.search(text, max(start - _LONGEST_ITEM, 0), start) is not None


def _sets_pairs_off(page: Page) -> bool:
    return _SET_OFF_PAIR.search(page.text) is not None


class _Line:
    """The line at `text[start:end]`, examined lazily. `may_be_set` tells whether any line of the text has
    letters set apart, `has_box` whether the line has a character of those that draw tables."""

    def __init__(self, text: str, start: int, end: int, may_be_set: bool, has_box: bool) -> None:
        self._text, self._start, self.end = text, start, end
        self._is_prose: bool | None = None
        self._quotes_pair: bool | None = None
        self._lost_ends: bool | None = None
        is_set = may_be_set and (
            LETTER_RUN().search(text, start, end) is not None
            or WIDE_RUN().search(text, start, end) is not None
            or DOUBLE_RUN().search(text, start, end) is not None
            or is_spaced_title(text, start, end)
        )
        self.may_slip = not (is_set or has_box) and IS_HAN.search(text, start, end) is not None

    def is_label(self, place: int) -> bool:
        """Whether what stands before the colon at `place - 1` is a label that begins the line, and nobody speaks."""
        return place - self._start <= _LABEL + 1 and _NAMES.fullmatch(self._text, self._start, place - 1) is not None

    def may_close_up(self, start: int, end: int) -> bool:
        """Whether the spaces at `start`, behind a colon, are a slip: no column, and no field that is still empty."""
        text = self._text
        if text[end] in "“‘「『《":
            return self.is_prose or not self.is_label(start)
        if text[start] == "\u3000" and (self.is_label(start) or not self.is_prose):
            return False
        if end - start > 1 and (_GAP.search(text, end, self.end) or "：" in text[end : self.end] or not self.is_label(start)):
            return False
        return _NEXT_LABEL.match(text, end, self.end) is None and not self._is_in_column()

    def _is_in_column(self) -> bool:
        """Whether a line beside this one sets a value apart from its label."""
        before = self._text.rfind("\n", 0, max(self._start - 1, 0)) + 1
        behind = self._text.find("\n", self.end + 1)
        behind = len(self._text) if behind < 0 else behind
        return bool(_COLUMN.search(self._text, before, max(self._start - 1, 0)) or _COLUMN.search(self._text, self.end, behind))

    def begins_with_sign(self, place: int) -> bool:
        """Whether before `place` the line has a sign of a formula alone."""
        return place - self._start <= _LABEL and _SIGN.fullmatch(self._text, self._start, place) is not None

    @property
    def is_prose(self) -> bool:
        if self._is_prose is None:
            self._is_prose = _PROSE.search(self._text, self._start, self.end) is not None
        return self._is_prose

    @property
    def lost_ends(self) -> bool:
        """Whether line ends were lost, of which the indents of the next lines are left: `……。　　第二，……`."""
        if self._lost_ends is None:
            self._lost_ends = _LOST_END.search(self._text, self._start, self.end) is not None
        return self._lost_ends

    @property
    def quotes_pair(self) -> bool:
        if self._quotes_pair is None:
            quotes = "".join(re.findall("[“”]", self._text[self._start : self.end]))
            self._quotes_pair = quotes == "“”" * (len(quotes) // 2)
        return self._quotes_pair


RULE: Rule = Rule(
    id=_ID,
    summary="remove spaces next to full-width punctuation",
    find=find,
    profiles=NORMALIZING,
    listed=_BOX_INSIDE,
    pairs=((_SPACE, _BEHIND + _OPEN), (_BEFORE + _CLOSED, _SPACE)),
)
