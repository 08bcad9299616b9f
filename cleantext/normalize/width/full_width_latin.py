"""Full-width letters and digits to ASCII where they make words and numbers: `ＧＤＰ`, `２００８年`, `１０：３０`.

Two or more in a row, or one beside an ASCII letter or digit (`Wｅb`); with them the full-width . / - _ @ % that stand inside,
the colon of an address or a time, the comma of a thousand and the ideographic space before a word in small letters; and with
a number the single digits near it (`２００８年８月`). Any other single one (`Ｔ恤`, `３日`, `Ｘ`, `Ｐt`, the `１．` of a
list) is a habit of typesetting, and stays, and so do the symbols of formulas (`Ｓ1、Ｓ2：`, `ｒｔ：` where a line begins). So
does all of it in Japanese, which is set so, and in formulas and in lines that box-drawing characters or runs of spaces align.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.language import letters_of_page
from cleantext.normalize.context import near_kana
from cleantext.normalize.places import matches
from cleantext.patterns.classes import HAN
from cleantext.patterns.lines import line_of
from cleantext.rules import Page, Rule

_ID = "width/full-width-latin"
_ALNUM = "０-９Ａ-Ｚａ-ｚ"
_NUMERAL = "一二三四五六七八九十百千萬万零〇"  # 六、０００元
_RUN = re.compile(
    f"[{_ALNUM}](?<![○〇].)(?<![{_NUMERAL}][、，].)(?<![{_ALNUM}].)[{_ALNUM}]*"
    "(?:(?:[.．／－＿＠＆＋]|(?<=[Ａ-Ｚａ-ｚ])　(?=[Ａ-Ｚ]?[ａ-ｚ])"
    f"|(?<=[Ａ-Ｚａ-ｚ])：／／|(?<=[０-９])：(?=[０-９]{{2}}(?![０-９]))|(?<=[０-９])，(?=[０-９]{{3}}(?![０-９])))[{_ALNUM}]+)*"
    "(?:(?<=[０-９])％)?"
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
_LIST_NUMBER = re.compile(r"[０-９](?<![^\n\u3000 ].)[．、]")

_WHY = Reason((_ID,), "a word or a number in full-width characters", 0.98)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    has_kana: bool | None = None
    line_end = -1
    may_be_aligned = False
    for cluster in _clusters(page):
        numbers = any(_is_number(text, *match.span()) for match in cluster)
        for match in cluster:
            start, end = match.span()
            if end - start == 1 and not (_beside_ascii(text, start, end) or (numbers and match[0] in _DIGITS)):
                continue
            if end - start == 2 and _LEGEND.match(text, start):
                continue
            if end - start == 1 and (_INDEXED.match(text, start) or _LIST_NUMBER.match(text, start)):
                continue
            if start >= line_end:
                low, line_end = line_of(text, start, max(line_end, 0))
                line = text[low:line_end].lstrip("\u3000 ")
                may_be_aligned = "\u3000" in line or _ALIGNED.search(line) is not None
            if may_be_aligned and _is_aligned(text, start, end):
                continue
            if has_kana is None:
                has_kana = any(letters_of_page(page))
            if not ((has_kana and near_kana(page, start, end)) or _is_spoken_of(text, start, end)):
                yield start, end, match[0].translate(_TO_ASCII), _WHY


def _clusters(page: Page) -> Iterator[list[re.Match[str]]]:
    """The runs of full-width letters and digits, those together that stand near one another in a line."""
    text = page.text
    cluster: list[re.Match[str]] = []
    for match in matches(_RUN, page, _ALNUM):
        if cluster and (match.start() - cluster[-1].end() >= _NEAR or "\n" in text[cluster[-1].end() : match.start()]):
            yield cluster
            cluster = []
        cluster.append(match)
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


def _is_spoken_of(text: str, start: int, _end: int) -> bool:
    """Whether the run is quoted behind a word for its width: 全角数字“１２３”."""
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
