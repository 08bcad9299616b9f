"""Tables, scores and price lists: rows of figures or of columns. They are not joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleantext.lexicon.personal_names import are_names
from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import beside, mark, runs
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.numbering import label
from cleantext.segmentation.wrapping.fullness import is_short
from cleantext.spans import Span

_COLUMNS = re.compile("\t|[ \u3000]{2,}|\\|")
# What precedes the figure at a row's end, not a decimal point: 增长7.5% ends a sentence.
_LEADER = "(?:[\\s：…·]\\s?|(?<!\\d)\\.\\s?|^\\d+\\.(?=\\d)|(?=[¥￥$]))"
_FIGURE_LAST = re.compile(
    f"{_LEADER}[+＋\\-−－¥￥$]?\\d[\\d.,，%：]*\\s?(?:[\u3400-\u9fff%℃]{{1,4}}(?:/[\u3400-\u9fff]{{1,3}})?)?$"
    "|[\\s：](?:各?(?:适量|少许|若干|酌量)|[半一二两三四五六七八九十几数]"  # amounts of ingredients
    "[个只片勺匙把块根颗粒段瓣头条袋盒杯碗斤两克撮枚朵张节棵])$"
)
_FRAMED = re.compile("\\|(?:[^|]*\\|){2,}")  # | 名称 | | 说明 |
_MARKS = re.compile("[，。；！？、]")
_LEAST_SPACED, _LONGEST_SPACED = 3, 60  # columns that only spaces divide; characters of such a row
_LONGEST_CELL = 12  # characters of a cell of words
# How a cell begins: a space between Latin words does not divide cells.
_CELL = re.compile("[\u3400-\u9fff\\d《¥￥$]|[+＋\\-−－▲▼↑↓]\\d|—{1,2}$|[A-Z]\\d{0,2}[\u3400-\u9fff]")
_ROWS_OF_TWO, _ROWS_OF_MORE = 4, 3  # rows of a table with two columns, with more
_FIGURES = re.compile("[\\d.,，%:：/\\-—+\\s]+")
_OVER = re.compile("附?表\\s?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[\\s：:、.].{2,40}|[（(]?(?:计量)?单位[：:].{1,12}")
_NOTE = re.compile("(?:备?注|附注|说明|(?:资料|数据)?来源)[\\d一二三]?[：:]")
# A timetable: a day or an hour, and the event.
_CLOCK = "\\d{1,2}[：:]\\d{2}"
_DAY = "(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日|\\d{4}年(?:\\d{1,2}月)?|\\d{1,2}月"
_WHEN = f"(?:(?:{_DAY})\\s?(?:{_CLOCK})?|{_CLOCK})"
_TIMED = re.compile(
    f"{_WHEN}\\s?(?:[—–\\-－~～至到]+\\s?{_WHEN})?[ \u3000\t]+[^，。；！？]{{2,40}}"
    f"|{_CLOCK}[\u3400-\u9fff《][^，。；！？：]{{1,30}}"
)


def mark_tables(lines: Sequence[Line], measure: float = 0.0) -> None:
    """Mark at least two neighbouring rows, and the column headings above them.

    Rows have tabs, bars or wide spaces between columns, end in a figure, hold only figures, or open with a time. In text
    wrapped to a `measure` a row must be far from full and end in a figure.
    """
    free = [line.kind is None and is_short(line, measure) for line in lines]
    rows = [ok and _is_row(line.text, bool(measure)) for ok, line in zip(free, lines, strict=True)]
    columns = [_columns(line.text) if ok else [] for ok, line in zip(free, lines, strict=True)]
    for start, end in _runs_of_words(columns):
        rows[start:end] = [True] * (end - start)
    mark((line for at, line in enumerate(lines) if rows[at] and any(beside(rows, at))), "table")
    for head, row in pairwise(lines):
        if row.kind == "table" and head.kind is None and _heads_columns(head.text, row.text):
            head.kind = "table"
    _mark_notes(lines)


def _mark_notes(lines: Sequence[Line]) -> None:
    """Mark the lines above a table (its number, its unit of measure) and the notes below it."""
    for low in range(len(lines) - 1, 0, -1):
        if lines[low].kind in ("table", "caption") and lines[low - 1].kind is None and _OVER.fullmatch(lines[low - 1].text):
            lines[low - 1].kind = "caption" if lines[low - 1].text[0] in "表附" else "table"
    for above, line in pairwise(lines):
        noted = above.kind == "table" or (above.kind == "other" and _NOTE.match(above.text))
        if noted and line.kind is None and len(line.text) <= _LONGEST_SPACED and _NOTE.match(line.text):
            line.kind = None if ending(line.text) == "final" else "other"


def _columns(text: str) -> list[str]:
    """The columns, with spaces between them, of a line that may be a row: short and without sentence punctuation."""
    return [] if len(text) > _LONGEST_SPACED or _MARKS.search(text) else text.split()


def _runs_of_words(rows: Sequence[Sequence[str]]) -> Iterator[Span]:
    """The runs of rows of words with the same number of columns: four rows of two columns, or three rows of more. Titles with
    caesuras form shorter runs, and rows of names are a roll."""
    for start, end in runs(len(columns) if _are_words(columns) else 0 for columns in rows):
        cells = [cell for columns in rows[start:end] for cell in columns]
        named = 2 * sum(map(are_names, cells)) >= len(cells)
        least = _ROWS_OF_TWO if len(rows[start]) == 2 else _ROWS_OF_MORE
        if end - start >= least and not named and len({len(cell) for cell in cells}) > 1:
            yield start, end


def _are_words(columns: Sequence[str]) -> bool:
    plain = len(columns) > 1 and not label(" ".join(columns))
    return plain and max(map(len, columns)) <= _LONGEST_CELL and all(map(_CELL.match, columns))


def _heads_columns(text: str, row: str) -> bool:
    """Whether the line has as many columns as the row below it, at least three and without figures (名次 队名 胜 负)."""
    columns = _columns(text)
    return _LEAST_SPACED <= len(columns) == len(row.split()) and not any(column[0].isdigit() for column in columns)


def _is_row(text: str, wrapped: bool) -> bool:
    if len(text) > 120 or text[-1] in "。！？；，、”" or "。" in text:
        return False
    if wrapped:
        timed = text[0].isdigit() and _TIMED.fullmatch(text) is not None
        return timed or _FIGURE_LAST.search(text) is not None or len(re.split("\t|\\|", text)) >= _LEAST_SPACED
    if _FRAMED.fullmatch(text):
        return True
    columns = [column for column in _COLUMNS.split(text) if column.strip()]
    if len(columns) >= 3 or (len(columns) == 2 and ("\t" in text or sum(map(_has_figure, columns)))):
        return True
    if text[0].isdigit() and _TIMED.fullmatch(text):
        return True
    digits = sum(character.isdigit() for character in text)
    return _FIGURE_LAST.search(text) is not None or (2 * digits > len(text) and _FIGURES.sub("", text) != text and len(text) > 4)


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, text))
