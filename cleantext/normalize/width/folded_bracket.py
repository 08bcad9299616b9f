"""Half-width brackets of Chinese text back to （）, both or neither.

In a folded document a pair goes back where it holds East Asian text or stands beside it: `本报讯(记者 …)4月`,
`(2020—2023年)》`. In a document that has its full-width marks, a pair that slipped through goes back where it holds Han and
touches Han, and the document's other pairs are full-width; so does the one half of a pair whose other half is full-width.

Left alone are brackets among Latin letters and signs (`f(x)`, `(see below)`), those that a space sets off (`工具 (圖示)`, a
house style of its own), those without a partner (`1)`, `:)`), and readings, `重(zhòng)要`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from cleantext.edits import NO_EDITS, Columns, Reason, Row
from cleantext.normalize.classes import CURLY_QUOTES, EAST_ASIAN, HAN
from cleantext.normalize.context import READING
from cleantext.normalize.habit import FOLDED, habit, is_foreign
from cleantext.rules import Page, Rule

ID = "width/folded-bracket"
# One by one: a pattern that is one plain character is searched for many times faster than a class.
_BRACKETS = [(bracket, re.compile(re.escape(bracket))) for bracket in "()（）"]
# Readings behind characters are passed over: whether they belong to the text is for repair.
_BRACKET_OR_READING = re.compile(rf"[()（）](?:(?<=\()(?:{READING.pattern[2:]}|[a-z]{{1,6}}\)))?")
_HAN = re.compile(f"[{HAN}]")
_EAST_ASIAN = re.compile(f"[{EAST_ASIAN}]")
_EAST_ASIAN_BESIDE = re.compile(f"[{EAST_ASIAN}{CURLY_QUOTES}]")
_SET_OFF = re.compile(r"[^\s] $")
_YEAR = re.compile(r"\(\d{4}")
_AFTER = re.compile(r"\.[A-Za-z]| [^\s]")  # 报告(终稿).docx, 参数 (可选) 为
_EMOTICON_BEFORE = re.compile(r"[:;][-^']?$")
_LIST_NUMBER_BEFORE = re.compile(r"(?:^|[\r\n])\s*\w{1,3}$")
_LINE_END = re.compile(r"[\r\n]")
_CLOSED_LINE = re.compile(r"[。！？!?；;]\s*[\r\n]")

_LONGEST = 300
"""Code points between partners at most; a parenthesis that fills more than a few sentences is more likely two odd ones."""

_WHY_FOLDED = "a pair that holds or adjoins East Asian text, in a document whose marks were folded"
_WHY_SLIPPED = "a pair that holds and touches Han, in a document whose pairs are full-width"
_WHY_HALF = "its partner is full-width"


def find(page: Page) -> Columns:
    text = page.text
    if not ("(" in text or ")" in text) or not _HAN.search(text):
        return NO_EDITS
    folded = habit(page) == FOLDED
    if not folded and (("（" not in text and "）" not in text) or is_foreign(page)):
        return NO_EDITS
    half, full = text.count("("), text.count("（")
    slipped = not folded and half <= full
    if not folded and not (slipped and half) and half == text.count(")") and full == text.count("）"):
        return NO_EDITS  # no pair is of two kinds
    rows: list[Row] = []
    for group, (start, end) in enumerate(_pairs(text)):
        pair = text[start] + text[end]
        if pair == "()":
            if folded and _is_east_asian(text, start, end):
                reason = Reason((ID,), _WHY_FOLDED, 0.98, group)
            elif slipped and _is_han(text, start, end):
                reason = Reason((ID,), _WHY_SLIPPED, 0.95, group)
            else:
                continue
            rows += (start, start + 1, "（", reason), (end, end + 1, "）", reason)
        elif pair != "（）" and not _HAN.search(text, start + 1, end):
            continue  # (╯°□°）
        elif pair == "（)":
            rows.append((end, end + 1, "）", Reason((ID,), _WHY_HALF, 0.97)))
        elif pair == "(）":
            rows.append((start, start + 1, "（", Reason((ID,), _WHY_HALF, 0.97)))
    return Columns.of(sorted(rows, key=itemgetter(0)))


def _is_east_asian(text: str, start: int, end: int) -> bool:
    if _AFTER.match(text, end + 1) or _SET_OFF.match(text[max(start - 2, 0) : start]):
        return False
    if _EAST_ASIAN.search(text, start + 1, end):
        return True
    before = text[max(start - 1, 0) : start]
    if before.isascii() and before.isalpha() and not _YEAR.match(text, start):  # f(x) 连续, not Hudson(1934)
        return False
    return bool(_EAST_ASIAN_BESIDE.match(before) or _EAST_ASIAN_BESIDE.match(text, end + 1))


def _is_han(text: str, start: int, end: int) -> bool:
    """Whether Han stands in the pair, and Han or a mark of Chinese text right before or after it, with no space."""
    if not _HAN.search(text, start + 1, end) or text[max(start - 1, 0) : start].isspace():
        return False
    return bool(_HAN.match(text[max(start - 1, 0) : start]) or _HAN.match(text, end + 1))


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the opening and closing bracket of each pair, in the order of the closing ones."""
    opened: list[int] = []
    for at in _places(text):
        if text[at] in "(（":
            if not _EMOTICON_BEFORE.search(text[max(at - 2, 0) : at]):
                opened.append(at)
            continue
        while opened and at - opened[-1] > _LONGEST:
            opened.pop()
        if opened and _may_close(text, opened[-1], at):
            yield opened.pop(), at


def _places(text: str) -> list[int]:
    """Where the brackets stand, but for those of readings."""
    if READING.search(text):
        return [match.start() for match in _BRACKET_OR_READING.finditer(text) if match.end() - match.start() == 1]
    return sorted([match.start() for bracket, one in _BRACKETS if bracket in text for match in one.finditer(text)])


def _may_close(text: str, start: int, end: int) -> bool:
    """Whether the bracket at `end` closes that at `start`, and is neither an emoticon's nor a list number's.

    Over a line end a pair holds only if the line was cut in mid-sentence.
    """
    if _EMOTICON_BEFORE.search(text[max(end - 2, start + 1) : end]):
        return False
    if not _LINE_END.search(text, start, end):
        return True
    return not _CLOSED_LINE.search(text, start, end) and not _LIST_NUMBER_BEFORE.search(text[max(end - 8, start) : end])


RULE = Rule(ID, "put half-width ( ) of Chinese text back to full width, in pairs", find, "()", ("safe", "web"))
