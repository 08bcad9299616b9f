"""Page furniture: page numbers and running heads. It is taken out before joins are decided."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.press import EDITORS, PAPERS, RESPONSIBLE
from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import beside, mark
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular

_DECORATED = re.compile(
    "[—\\-–·•～~]\\s?\\d{1,4}\\s?[—\\-–·•～~]|第\\s?\\d{1,4}\\s?页(?:[\\s，,/]*共\\s?\\d{1,4}\\s?页)?"
    "|第?\\s?[（(]?\\d{1,4}\\s?/\\s?\\d{1,4}[）)]?\\s?页|\\d{1,4}\\s?/\\s?\\d{1,4}|[Pp]age\\s\\d{1,4}(?:\\sof\\s\\d{1,4})?"
)
# The newspaper page that archives write above each text.
_ARCHIVED = re.compile("第\\s?[0-9A-Z]{1,3}\\s?版\\s?（[^（）]{0,12}）")
# Head and foot of a newspaper: lunar date, number of the issue, publisher and printer.
_IMPRINT = re.compile(
    "农历\\S{2,12}|(?:今[日天]|明[日天])天气[\\s：][^。！？]{2,30}|总?第\\s?\\d{2,6}\\s?期"
    "|今日\\s?[\\d一二三四五六七八九十]{1,3}\\s?版[^，。；！？]{0,24}"
    "|(?:国内统一(?:连续出版物号|刊号)|国内刊号|邮发代号)[^，。；！？]{4,40}"
    "|[\u3400-\u9fff]{2,12}(?:报社|杂志社)(?:编辑)?(?:出版|主办)"
    "|(?:中共)?[\u3400-\u9fff]{2,12}(?:主办|主管)\\s+[\u3400-\u9fff]{2,16}(?:出版|主办|承办)"
    "|(?:本报|报社)?(?:社址|地址)：.{2,30}(?:邮编|电话).{2,40}|(?:新闻|广告|发行|订阅|投稿)热线[：\\s]+\\d.{4,40}|承印：.{4,24}"
    "|[\u3400-\u9fff]{2,12}(?:印刷厂|印务[\u3400-\u9fff]{0,6})(?:承印|印刷)"
)
# The parts of a folio, separated by spaces, bars or colons: the number of the page, that of the issue, a date, the name of the
# section or of the paper. A page number without 版 or a letter has a leading zero.
_PAGE = re.compile("第?\\s?[A-Z]{0,2}\\d{1,3}\\s?版|第[一二三四五六七八九十]{1,3}版|[A-Z]{1,2}\\d{1,3}|0\\d")
_ISSUE = re.compile("(?:\\d{4}年)?(?:总|第|总第)\\s?\\d{1,6}\\s?期(?:（总第?\\s?\\d{1,6}期）)?")
_DAY = re.compile("\\d{4}[年./-]\\d{1,2}(?:[月./-]\\d{1,2}日?)?|(?:星期|周)[一二三四五六日天]|农历\\S{2,10}")
_SECTION = re.compile("[\u3400-\u9fff]{2,8}(?:[·/•][\u3400-\u9fff]{2,8})?")
_PAPER = re.compile(f"[{COMMON_HAN}]{{2,6}}(?:{PAPERS})")
_LATIN_NAME = re.compile(f"(?:[{COMMON_HAN}]{{2,6}}(?:{PAPERS})\\s*)?[A-Z][A-Za-z ]{{2,40}}(?i:daily|news|times|post|weekly)")
_HEADED = re.compile(f"{_PAPER.pattern}\\s*[·•|｜]\\s*[\u3400-\u9fff]{{2,6}}")
_BETWEEN = re.compile("[\\s|｜：]+")
_DATED_PAPER = re.compile(f"[{COMMON_HAN}]{{2,8}}报[\\s|｜][^，。；]{{0,24}}\\d{{4}}[年./-]\\d{{1,2}}[月./-]\\d{{1,2}}")
_EDITED = re.compile(
    f"(?:(?:{RESPONSIBLE}|{EDITORS}|主编|电话)[\\s：/]*[{COMMON_HAN}\\d-]{{2,12}}(?:[\\s、][{COMMON_HAN}]{{2,4}}(?=\\s|$))*"
    f"[\\s|｜]*)+$"
)
_HIGHEST = 3  # lines at the top of the text in which a folio may be its name and number only
_BARE = re.compile("\\d{1,4}")
_LONGEST_HEAD = 24  # characters of a running head
_LONGEST_FOLIO = 60  # characters of a folio or an imprint
_SHORTEST_TEXT = 12.0  # cells
_LEAST_PARTS = 2  # numbers that head the parts of a text
_SHORT_LEAD = 0.5  # of the mean width of a part


def mark_furniture(lines: Sequence[Line]) -> None:
    """Mark page numbers and running heads.

    A number with dashes, or 第 3 页, is a page number. A bare number is one if it continues the count of the page numbers
    before or after it. Bare numbers that head the parts of the text are none. A
    running head is a short line next to page numbers three times, or next to two of at most three.
    """
    _mark_masthead(lines)
    top = True
    for at, line in enumerate(lines):
        top = top and at < _HIGHEST
        if _is_folio(line.text) or _is_divided_folio(line.text, top):
            line.kind = "page_furniture"
        top = top and ending(line.text) != "final"
    numbers = [(at, number) for at, line in enumerate(lines) for number in [_number(line.text)] if number is not None]
    values = [number for _, number in numbers]
    parts = {at for run in _counts(lines, [at for at, _ in numbers]) if _head_parts(lines, run) for at in run}
    pages = set()
    for index, (at, number) in enumerate(numbers):
        if at in parts:
            continue
        counted = number - 1 in values[max(index - 1, 0) : index] or number + 1 in values[index + 1 : index + 2]
        apart = all(abs(numbers[other][0] - at) >= 5 for other in (index - 1, index + 1) if 0 <= other < len(numbers))
        if _DECORATED.fullmatch(lines[at].text) or (counted and apart):
            pages.add(at)
    mark((lines[at] for at in pages), "page_furniture")
    _mark_heads(lines, pages)


def _mark_masthead(lines: Sequence[Line]) -> None:
    """Mark the name of a newspaper at the top, also in Latin letters, above the day, the issue or the like; and with the
    name of its section behind a dot or a bar (城市晚报 · 地方史)."""
    size = next((at for at, line in enumerate(lines) if not (_PAPER.fullmatch(line.text) or _LATIN_NAME.fullmatch(line.text))), 0)
    if lines and _HEADED.fullmatch(lines[0].text):
        lines[0].kind = "page_furniture"
    if size and (_is_folio(lines[size].text) or _DAY.match(lines[size].text)):
        mark(lines[:size], "page_furniture")


def _counts(lines: Sequence[Line], places: Sequence[int]) -> list[list[int]]:
    """The bare numbers among `places` in runs that count up from 1: each text of a page has its own."""
    runs: list[list[int]] = []
    for at in places:
        if _BARE.fullmatch(lines[at].text):
            if int(lines[at].text) == 1:
                runs.append([])
            if runs and int(lines[at].text) == len(runs[-1]) + 1:
                runs[-1].append(at)
            else:
                return []
    return runs


def _head_parts(lines: Sequence[Line], bare: Sequence[int]) -> bool:
    """Whether the numbers at `bare`, which count up from 1, head the parts of a text: each is above text and below the
    end of a sentence or a line as short as a title, and they have a leading zero, most are above a title, or what is between
    the first and the title above it is much shorter than a part. Page numbers interrupt sentences, or the last is at the end,
    and the first page is as long as the others."""
    if len(bare) < _LEAST_PARTS:
        return False
    if bare[-1] + 1 >= len(lines) or any(_interrupts(lines, at) and not is_titular(lines[at - 1].text) for at in bare):
        return False
    over = sum(is_titular(lines[at + 1].text) for at in bare)
    top = next((at for at in range(bare[0] - 1, -1, -1) if is_titular(lines[at].text)), 0)
    lead = sum(line.width for line in lines[top : bare[0]])
    part = sum(line.width for line in lines[bare[0] : bare[-1]]) / (len(bare) - 1)
    return all(lines[at].text[0] == "0" for at in bare) or 2 * over > len(bare) or lead < _SHORT_LEAD * part


def _is_folio(text: str) -> bool:
    """Whether the line is part of a newspaper's own: the page it was on, the imprint."""
    if text[0] == "第" and _ARCHIVED.fullmatch(text):
        return True
    return len(text) <= _LONGEST_FOLIO and text[-1] not in "。！？" and _IMPRINT.fullmatch(text) is not None


def _is_divided_folio(text: str, top: bool) -> bool:
    """Whether the line is made of the parts of a folio: 法治周刊 第6版 以案说法, 副刊 B4 2022年10月28日. Below the top of the
    text the word 版 must be there: a word and a number may be a row of a table or a numbered title (04 人物)."""
    if len(text) > _LONGEST_FOLIO or text[-1] in "。！？，" or not ("版" in text or top or _DATED_PAPER.match(text)):
        return False
    parts = [part for part in _BETWEEN.split(_EDITED.sub("", text)) if part]
    pages = sum(_PAGE.fullmatch(part) is not None for part in parts)
    issues = sum(_ISSUE.fullmatch(part) is not None for part in parts)
    names = sum(_SECTION.fullmatch(part) is not None and not (_PAGE.fullmatch(part) or _DAY.fullmatch(part)) for part in parts)
    rest = sum(_DAY.fullmatch(part) is not None for part in parts)
    if len(parts) < 2 or pages + issues + names + rest < len(parts) or pages > 1 or issues > 1 or names > 2:
        return False
    papers = sum(_PAPER.fullmatch(part) is not None for part in parts)
    edited = rest > 0 and parts[0][-1] == "报" and _EDITED.search(text) is not None
    return (
        edited
        or (pages + issues > 0 and (names > 0 or rest > 0 or pages + issues > 1))
        or (papers > 0 and rest > 0 and names + rest > 2)
    )


def _interrupts(lines: Sequence[Line], at: int) -> bool:
    """Whether the line before breaks off in the middle of a sentence, unlike rows and list items."""
    left = lines[at - 1] if at else None
    return left is not None and left.width >= _SHORTEST_TEXT and ending(left.text) in ("open", "comma")


def _number(text: str) -> int | None:
    if len(text) > 16 or not (_BARE.fullmatch(text) or _DECORATED.fullmatch(text)):
        return None
    digits = re.search("[0-9]+", text)
    return int(digits.group()) if digits else None


def _mark_heads(lines: Sequence[Line], pages: set[int]) -> None:
    near = [line for at in sorted(pages) for line in beside(lines, at) if line.kind is None and len(line.text) <= _LONGEST_HEAD]
    times = Counter(line.text for line in near)
    mark((line for line in near if times[line.text] >= (2 if len(pages) <= 3 else 3)), "page_furniture")
