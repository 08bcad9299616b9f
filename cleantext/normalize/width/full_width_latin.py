"""Full-width letters and digits to ASCII where they make words and numbers: `ＧＤＰ`, `２００８年`, `１０：３０`, `＄１００`.

Two or more in a row, or one beside an ASCII letter or digit (`Wｅb`); with them the full-width . / - _ @ % that stand inside,
the colon of an address or a time, the comma of a thousand and the ideographic space before a word in small letters; an address
whole; and with a number the single digits near it (`２００８年８月`). Any other single one (`Ｔ恤`, `３日`, `Ｘ`) is a habit of
typesetting if the text keeps to it, and stays; but where others are made ASCII, all are, and in a line where others stand in
ASCII between Han (`３日和5日`), so that no text has both. Left alone are the numbers of lists (`１．`), the symbols of formulas
(`Ｐt`, `Ｓ1、Ｓ2：`, `Ｑ：流量`, `ｒｔ：` where a line begins), Japanese, which is set so, and formulas and lines that
box-drawing characters or runs of spaces align.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.language import letters_of_page
from cleantext.normalize.context import near_kana
from cleantext.normalize.places import matches, offsets_of
from cleantext.patterns.classes import HAN
from cleantext.patterns.lines import line_of
from cleantext.rules import Page, Rule
from cleantext.spans import Span

_ID = "width/full-width-latin"
_ALNUM = "０-９Ａ-Ｚａ-ｚ"
_NUMERAL = "一二三四五六七八九十百千萬万零〇"  # 六、０００元, 一五０．０公分
_RUN = re.compile(
    f"[{_ALNUM}](?<![○〇].)(?<![{_NUMERAL}][、，．].)(?<![{_NUMERAL}]０)(?<![{_NUMERAL}]０．.)(?<![{_ALNUM}].)[{_ALNUM}]*"
    "(?:(?:[.．／－＿＠＆＋]|(?<=[Ａ-Ｚａ-ｚ])　(?=[Ａ-Ｚ]?[ａ-ｚ])"
    f"|(?<=[Ａ-Ｚａ-ｚ])：／／|(?<=[０-９])：(?=[０-９]{{2}}(?![０-９]))|(?<=[０-９])，(?=[０-９]{{3}}(?![０-９])))[{_ALNUM}]+)*"
    "(?:(?<=[０-９])％)?"
)
# An address: its path and its query too. ｈｔｔｐ：／／ｗｗｗ．ａ．ｃｎ／ｂ？ｃ＝１
_ADDRESS = re.compile(
    f"(?:[ＨｈＦｆ][Ｔｔ][ＴｔＰｐ][Ｐｐ]?[Ｓｓ]?：／／|[Ｗｗ]{{3}}．)[{_ALNUM}][{_ALNUM}．／－＿～？＝＆％＃：＠＋]*[{_ALNUM}／]"
)
_TO_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_ALIGNED = re.compile("[\u2500-\u257f＝√○≧≦≥≤\u3000 ](?:(?<=[^ \u3000])|(?<= )(?= )|(?<=\u3000)(?=\u3000))")
_CELL = re.compile("　[^　\n]{1,12}　")
_PROSE = re.compile("[，。；]")
_WORD_SPACE = re.compile("　(?<=[Ａ-Ｚａ-ｚ．，].)(?=[Ａ-Ｚ]?[ａ-ｚ])")  # Ｊｏｈｎ　Ｓｍｉｔｈ
_LINE = 200
_NEAR = 20
_ASCII_AFTER = re.compile(r"[^\n0-9]*[0-9]")
_ASCII_BEFORE = re.compile(r"[0-9][^\n0-9]*$")
_DIGITS = "０１２３４５６７８９"

_INDEXED = re.compile("[Ａ-Ｚａ-ｚ](?<![A-Za-z].)[a-z](?![A-Za-z])")  # Ｐt of a formula
_SYMBOL = re.compile(f"[Ａ-Ｚａ-ｚ](?<![A-Za-z].)[0-9]+(?![A-Za-z0-9（(《{HAN}])")  # of a formula, and not Ａ4纸
_LEGEND = re.compile("[ａ-ｚ]{2}(?<![^\n\u3000 ]..)：")  # ｒｔ：单位重量
_WIDTH = re.compile("[全半][角形]")
_ALL_DIGITS = ("０１２３４５６７８９", "１２３４５６７８９０")
_RANGE = re.compile("０-９|Ａ-Ｚ|ａ-ｚ")
_LIST_NUMBER = re.compile(r"[０-９Ａ-Ｚａ-ｚ](?:(?<![^\n\u3000 ].)[．、]|(?<=（.)）)")
_OPENS_LEGEND = ("式中", "公式:", "公式：")
_OPERATORS = "＝=+＋×"
_IS_LETTER = re.compile("[Ａ-Ｚａ-ｚ]")
_DEFINED = re.compile("[Ａ-Ｚａ-ｚ] ?[：:]")
# One in ASCII between Han.
_DIGIT_IN_ASCII, _LETTER_IN_ASCII = re.compile(f"[{HAN}][0-9](?=[{HAN}])"), re.compile(f"[{HAN}][A-Za-z](?=[{HAN}])")

_WHY = Reason((_ID,), "a word or a number in full-width characters", 0.98)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    found: list[Span] = []
    lone: list[Span] = []
    lines = _Lines(page)
    for cluster in _clusters(page):
        numbers = any(_is_number(text, *span) for span in cluster)
        for start, end in cluster:
            if end - start == 1:
                if _INDEXED.match(text, start) or _LIST_NUMBER.match(text, start):
                    continue
                if not (_beside_ascii(text, start, end) or (numbers and text[start] in _DIGITS)):
                    lone.append((start, end))
                    continue
            elif end - start == 2 and _LEGEND.match(text, start):
                continue
            if lines.are_prose_at(start, end):
                found.append((start, end))
    if lone:
        found = sorted([*found, *_of_mixed(text, lone, bool(found), lines)])
    for start, end in found:
        low = start - (text[start - 1 : start] == "＄")
        yield low, end, text[low:end].translate(_TO_ASCII), _WHY


def _of_mixed(text: str, lone: list[Span], has_others: bool, lines: _Lines) -> Iterator[Span]:
    """Those of the single letters and digits `lone` that a text without others in full width, `has_others`, would have in
    both."""
    high = -1
    digits = letters = has_others
    has_symbols: bool | None = None
    for start, end in lone:
        if start >= high and not has_others:
            low, high = line_of(text, start, max(high, 0))
            digits = _DIGIT_IN_ASCII.search(text, low, high) is not None
            letters = _LETTER_IN_ASCII.search(text, low, high) is not None
        if text[start] in _DIGITS:
            is_mixed = digits
        else:
            if letters and has_symbols is None:
                has_symbols = _has_symbols(text, lone)
            is_mixed = letters and not has_symbols
        if is_mixed and lines.are_prose_at(start, end):
            yield start, end


def _has_symbols(text: str, lone: list[Span]) -> bool:
    """Whether the text has formulas, or single letters in `lone` that are symbols of one."""
    if any(_SYMBOL.match(text, start) or _DEFINED.match(text, start) for start, _ in lone):
        return True
    if any(opening in text for opening in _OPENS_LEGEND):
        return True
    return any(at and _IS_LETTER.match(text, at - 1) for at in offsets_of(text, _OPERATORS))


class _Lines:
    """What is asked of the lines of a page from one offset to the next: whether they are prose, neither aligned nor Japanese."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._low, self._end = 0, 0
        self._may_be_aligned = False
        self._has_kana: bool | None = None

    def are_prose_at(self, start: int, end: int) -> bool:
        """Whether `start:end` can be changed."""
        text = self._page.text
        low, high = self._low, self._end
        if not low <= start < high:
            low, high = self._low, self._end = line_of(text, start, high if start >= high else 0)
            line = text[low:high].lstrip("\u3000 ")
            self._may_be_aligned = "\u3000" in line or _ALIGNED.search(line) is not None
        if self._may_be_aligned and _is_aligned(text, start, end):
            return False
        if self._has_kana is None:
            self._has_kana = any(letters_of_page(self._page))
        return not ((self._has_kana and near_kana(self._page, start, end)) or _is_spoken_of(text, start, end))


def _clusters(page: Page) -> Iterator[list[Span]]:
    """The runs of full-width letters and digits, those together that stand near one another in a line."""
    text = page.text
    cluster: list[Span] = []
    done = 0
    for match in matches(_RUN, page, _ALNUM):
        start, end = match.span()
        if start < done:  # inside an address
            continue
        if end - start > 2 and (address := _ADDRESS.match(text, start)) is not None:
            end = max(end, address.end())
        done = end
        if cluster and (start - cluster[-1][1] >= _NEAR or "\n" in text[cluster[-1][1] : start]):
            yield cluster
            cluster = []
        cluster.append((start, end))
    if cluster:
        yield cluster


def _is_number(text: str, start: int, end: int) -> bool:
    """Whether the run is a number of several digits, or has one of ASCII digits near it."""
    if end - start > 1 and text[start] in _DIGITS:
        return True
    before, after = text[max(start - _NEAR, 0) : start], text[end : end + _NEAR]
    return bool(_ASCII_AFTER.match(after) or _ASCII_BEFORE.search(before))


def _beside_ascii(text: str, start: int, end: int) -> bool:
    beside = text[max(start - 1, 0) : start] + text[end : end + 1]
    if not any(character.isascii() and character.isalnum() for character in beside):
        return False
    return text[start] in _DIGITS or not _SYMBOL.match(text, start)


def _is_spoken_of(text: str, start: int, end: int) -> bool:
    """Whether the run is quoted behind a word for its width, 全角数字“１２３”, a range or all of the digits, or a string of one
    character: `ch == '１'`."""
    if text.startswith(_ALL_DIGITS, start) or _RANGE.search(text, max(start - 2, 0), start + 3):
        return True
    if end - start == 1 and text[start - 1 : start] in ("'", '"') and text[end : end + 1] == text[start - 1]:
        return True
    return text[max(start - 1, 0) : start] in ("“", "「", '"') and _WIDTH.search(text, max(start - 9, 0), start) is not None


def _is_aligned(text: str, start: int, end: int) -> bool:
    before = text[max(start - _LINE, 0) : start]
    after = text[end : end + _LINE]
    line = before.rpartition("\n")[2].lstrip("\u3000 ") + after.partition("\n")[0]
    if _ALIGNED.search(line):
        return True
    return _CELL.search(_WORD_SPACE.sub("", line)) is not None and _PROSE.search(line) is None


RULE: Rule = Rule(
    id=_ID,
    summary="convert full-width letters and digits of words and numbers to ASCII",
    find=find,
    triggers=_ALNUM,
    listed=_ALNUM,
    profiles=NORMALIZING,
)
