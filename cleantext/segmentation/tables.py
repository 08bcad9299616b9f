"""Tables, scores and price lists: rows of figures or of columns. They are never joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line

_COLUMNS = re.compile("\t|[ \u3000]{2,}|\\|")
# What leads to a figure is no decimal point: 增长7.5% ends a sentence.
_LEADER = "(?:[\\s：…·]\\s?|(?<!\\d)\\.\\s?|^\\d+\\.(?=\\d)|(?=[¥￥$]))"
_FIGURE_LAST = re.compile(f"{_LEADER}[¥￥$]?\\d[\\d.,，%：]*\\s?(?:[\u3400-\u9fff%℃]{{1,4}}(?:/[\u3400-\u9fff]{{1,3}})?)?$")
_MARKS = re.compile("[，。；！？、]")
_LEAST_SPACED, _LONGEST_SPACED = 3, 60
_FIGURES = re.compile("[\\d.,，%:：/\\-—+\\s]+")
# A sentence whose stop is half-width: it has a clause with a comma before, and words on both sides of it.
_SENTENCE = re.compile("[\u3400-\u9fff%℃]，\\s?[\u3400-\u9fff][^，]*(?:，[^，]+)*[\u3400-\u9fff%℃\\d）][.．]$")


# A timetable: a day or an hour, and what is then.
_CLOCK = "\\d{1,2}[：:]\\d{2}"
_DAY = "(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日|\\d{4}年(?:\\d{1,2}月)?|\\d{1,2}月"
_WHEN = f"(?:(?:{_DAY})\\s?(?:{_CLOCK})?|{_CLOCK})"
_TIMED = re.compile(f"{_WHEN}\\s?(?:[—–\\-－~～至到]+\\s?{_WHEN})?[ \u3000\t]+[^，。；！？]{{2,40}}")


def mark_tables(lines: Sequence[Line]) -> None:
    """Mark two neighbouring rows or more: with tabs, bars or wide spaces between columns, ending in a figure, all figures,
    or opening with a time."""
    rows = [line.kind is None and _is_row(line.text) for line in lines]
    sizes = [0 if row or line.kind else _spaced(line.text) for row, line in zip(rows, lines, strict=True)]
    for at, size in enumerate(sizes):
        rows[at] = rows[at] or (size > 0 and size in (*sizes[max(at - 1, 0) : at], *sizes[at + 1 : at + 2]))
    for at, line in enumerate(lines):
        if rows[at] and (any(rows[max(at - 1, 0) : at]) or any(rows[at + 1 : at + 2])):
            line.kind = "table"


def _is_row(text: str) -> bool:
    if len(text) > 120 or text[-1] in "。！？；，、”" or "。" in text or _SENTENCE.search(text):
        return False
    columns = [column for column in _COLUMNS.split(text) if column.strip()]
    if len(columns) >= 3 or (len(columns) == 2 and sum(map(_has_figure, columns))):
        return True
    if text[0].isdigit() and _TIMED.fullmatch(text):
        return True
    digits = sum(character.isdigit() for character in text)
    return _FIGURE_LAST.search(text) is not None or (2 * digits > len(text) and _FIGURES.sub("", text) != text and len(text) > 4)


def _spaced(text: str) -> int:
    """The columns of a row that has only single spaces between them, three at least and a figure in the last; 0 if it is none."""
    if len(text) > _LONGEST_SPACED or _MARKS.search(text):
        return 0
    columns = text.split()
    return len(columns) if len(columns) >= _LEAST_SPACED and columns[-1][0].isdigit() else 0


def _has_figure(text: str) -> bool:
    return any(character.isdigit() for character in text)
