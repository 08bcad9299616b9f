"""Folded brackets of a folded document back to （）, both or neither.

A pair goes back where it holds East Asian text or stands beside it: `本报讯(记者 …)4月`, `(2020—2023年)》`. It stays among
Latin letters and signs (`f(x)`, `(see below)`) and where a space sets it off (`工具 (圖示)`, a house style of its own). A
bracket without its partner stays (`1)`, `:)`), and so does a reading, `重(zhòng)要`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from cleantext.edits import NO_EDITS, Columns, Reason, Row
from cleantext.normalize.classes import CURLY_QUOTES, EAST_ASIAN
from cleantext.normalize.width.folding import is_folded
from cleantext.rules import Page, Rule

# With all of a reading behind a character, 重(zhòng), which is passed over: whether it belongs to the text is for repair.
_BRACKET = re.compile(r"[()](?:(?<=\()[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ][a-z]{0,4}\))?")
_EAST_ASIAN = re.compile(f"[{EAST_ASIAN}]")
_EAST_ASIAN_BESIDE = re.compile(f"[{EAST_ASIAN}{CURLY_QUOTES}]")
_SET_OFF = re.compile(r"[^\s] $")
_EMOTICON_BEFORE = re.compile(r"[:;][-^']?$")
_LIST_NUMBER_BEFORE = re.compile(r"(?:^|[\r\n])\s*\w{1,3}$")
_LINE_END = re.compile(r"[\r\n]")
_CLOSED_LINE = re.compile(r"[。！？!?；;]\s*[\r\n]")

_LONGEST = 300
"""Code points between partners at most; a parenthesis that fills more than a few sentences is more likely two odd ones."""

_WHY = "a pair that holds or adjoins East Asian text, in a document whose marks were folded"


def find(page: Page) -> Columns:
    if "(" not in page.text or not is_folded(page):
        return NO_EDITS
    text = page.text
    rows: list[Row] = []
    for group, (start, end) in enumerate(_pairs(text)):
        if _is_east_asian(text, start, end):
            reason = Reason((RULE.id,), _WHY, 0.98, group)
            rows += (start, start + 1, "（", reason), (end, end + 1, "）", reason)
    return Columns.of(sorted(rows, key=itemgetter(0)))


def _is_east_asian(text: str, start: int, end: int) -> bool:
    if _SET_OFF.match(text[max(start - 2, 0) : start]):
        return False
    if _EAST_ASIAN.search(text, start + 1, end):
        return True
    before = text[max(start - 1, 0) : start]
    if before.isascii() and before.isalnum():  # f(x) 连续
        return False
    return bool(_EAST_ASIAN_BESIDE.match(before) or _EAST_ASIAN_BESIDE.match(text, end + 1))


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the opening and closing bracket of each pair, in the order of the closing ones."""
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        at = match.start()
        if len(match[0]) > 1:
            continue
        if match[0] == "(":
            if not _EMOTICON_BEFORE.search(text[max(at - 2, 0) : at]):
                opened.append(at)
            continue
        while opened and at - opened[-1] > _LONGEST:
            opened.pop()
        if opened and _may_close(text, opened[-1], at):
            yield opened.pop(), at


def _may_close(text: str, start: int, end: int) -> bool:
    """Whether the bracket at `end` closes that at `start`, and is neither an emoticon's nor a list number's.

    Over a line end a pair holds only if the line was cut in mid-sentence.
    """
    if _EMOTICON_BEFORE.search(text[max(end - 2, start + 1) : end]):
        return False
    if not _LINE_END.search(text, start, end):
        return True
    return not _CLOSED_LINE.search(text, start, end) and not _LIST_NUMBER_BEFORE.search(text[max(end - 8, start) : end])


RULE = Rule("width/folded-bracket", "put folded ( ) back to full width, in pairs", find, "()", ("safe", "web"))
