"""Spaces before a full-width mark, and after one: `中国 ，人民` and `中国， 人民`.

The mark has its own space. At most two spaces, between characters of one line of Chinese. After 。 one space, after ！？：
one in a line that has a comma or stop as well: a headline sets its caesura so (`加油！ 中国`), a list its labels
(`记者： 张三`). Inside quotation marks that pair on the line, if there is more in them.
Left alone: spaces outside quotes and brackets, and around an exclamation that they set off (`印出 好了！ 之后`); after a
list number (`一、 总则`), and before one, where a line end was lost; wider gaps; leading indents and spaces at a line's end,
since segmentation reads the lines; a line without Han, one that is letter-spaced, which is for `between_han`, and one of a
table drawn with lines; Japanese and Korean text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.characters.language import ChineseText
from cleantext.normalize.classes import CURLY_QUOTES, DASHES_AND_DOTS, HAN
from cleantext.normalize.spaces.between_han import LETTER_RUN, WIDE_RUN
from cleantext.rules import Page, Rule, Span

_SPACE = " \u00a0\u3000"
_WORD = f"{HAN}。、，；！？…）》」』】{CURLY_QUOTES}0-9A-Za-z%"
_NUMERAL = "一二三四五六七八九十百零0-9"
_LIST_NUMBER = f"第[{_NUMERAL}]{{1,6}}[条條章节節款项項]|[{_NUMERAL}]{{1,3}}、|[（(][{_NUMERAL}]{{1,3}}[）)]|[0-9]{{1,2}}[.．)]"
_TEXT = f"{HAN}0-9A-Za-z《“‘「『（{DASHES_AND_DOTS}"
_TIGHT = "，；（《「『【"  # marks after which two spaces are a slip as well
_BEFORE_MARK = f"(?=[{_SPACE}]?[，。、；：！？）》」』】”])(?<=[{_WORD}].)(?:[{_SPACE}](?!”))?(?=[，。、；：！？）》」』】”])"
_AFTER_MARK = f"(?<=[{_TIGHT}。、！？：“].)(?:[{_SPACE}](?<=[{_TIGHT}]..))?(?=[{_TEXT}])(?!{_LIST_NUMBER})"
# What most spaces lack comes first. One pattern for each kind of space: one that begins with a single character is searched
# fastest.
_PATTERNS = [(space, re.compile(f"{space}(?:{_BEFORE_MARK}|{_AFTER_MARK})")) for space in _SPACE]

_PROSE = re.compile("[，。；]")
_NUMBERED = re.compile("(?:^|[\\s　])[一二三四五六七八九十百零〇0-9甲乙丙丁戊己庚辛壬癸]{1,4}、$")
_SET_OFF = re.compile(f"[{HAN}] [{HAN}]{{1,10}}[！？]+$")  # 印出 太大了！ 到螢幕上
_LINE_ENDS = "\n\r\u2028\u2029"
_HAN = re.compile(f"[{HAN}]")
_BOX = re.compile("[\u2500-\u257f]")
_REST = re.compile(f"[^{_LINE_ENDS}]*")

_WHY = Reason(("spaces/around-mark",), "space beside a full-width mark")


def find(page: Page) -> Columns:
    text = page.text
    if text.isascii():
        return NO_EDITS
    spans = [match.span() for space, pattern in _PATTERNS if space in text for match in pattern.finditer(text)]
    if not spans:
        return NO_EDITS
    spans.sort(key=itemgetter(0))
    return Columns.of((start, end, "", _WHY) for start, end in _slips(page, spans))


def _slips(page: Page, spans: list[Span]) -> Iterator[Span]:
    """Those of the sorted `spans` that are slips."""
    chinese = ChineseText(page)
    line = _Line(page.text)
    for start, end in spans:
        before, after = page.text[start - 1], page.text[end]
        if start not in chinese or not line.at(start).may_slip:
            continue
        if after in "，。、；：！？）》」』】" or before in "，；（《「『【":
            yield start, end
        elif before == "“" or after == "”":
            if line.quotes_pair and before + after != "“”":
                yield start, end
        elif before == "、":
            if not _NUMBERED.search(page.text, max(start - 6, 0), start):
                yield start, end
        elif before == "。" or (line.is_prose and not _SET_OFF.search(page.text, max(start - 14, 0), start)):
            yield start, end


class _Line:
    """The line of a place. Ask for places in ascending order: each line is looked at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = -1
        self.may_slip = self.is_prose = self.quotes_pair = False

    def at(self, place: int) -> _Line:
        if place >= self._end:
            text = self._text
            low = max(self._end, 0)
            start = max(low, *(text.rfind(mark, low, place) + 1 for mark in _LINE_ENDS))
            self._end = _REST.match(text, place).end()  # type: ignore[union-attr]
            is_set = any(run.search(text, start, self._end) for run in (LETTER_RUN(), WIDE_RUN(), _BOX))
            self.may_slip = bool(_HAN.search(text, start, self._end)) and not is_set
            self.is_prose = _PROSE.search(text, start, self._end) is not None
            quotes = "".join(re.findall("[“”]", text[start : self._end]))
            self.quotes_pair = len(quotes) % 2 == 0 and quotes == "“”" * (len(quotes) // 2)
        return self


RULE: Rule = Rule("spaces/around-mark", "remove spaces around a full-width mark", find, _SPACE, ("safe", "web"))
