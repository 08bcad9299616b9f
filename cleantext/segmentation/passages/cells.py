"""Tables with one cell a line, row by row, as in a page that lost its markup. Figures recur at regular distances."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import mark, runs
from cleantext.segmentation.wrapping.fullness import is_short
from cleantext.spans import Span

_WIDEST = 14.0  # width of what a table has in one cell
_MOST_COLUMNS = 10  # of a table that was written cell below cell
_FARTHEST = 40  # short lines above a table
_LEAST_ROWS, _LEAST_HEADED = 3, 2  # of a table without heads, and below heads
_LEAST_CELLS = 6  # of a table
_MARKS = re.compile("[，。；！？“”…]|：$")
_UNIT = "(?:[\u3400-\u9fff%％℃‰]{1,3}(?:/[\u3400-\u9fff]{1,3})?)?"
_AMOUNT = f"[+\\-−－＋¥￥$]?\\d[\\d.,，]*\\s?{_UNIT}"
_FIGURE = re.compile(f"{_AMOUNT}(?:\\s?[\\-—–～~至:：/]\\s?{_AMOUNT})*|(?:\\d{{1,4}}[年月日时点分]\\s?){{2,6}}|[\\-—–－/]{{1,2}}")
# Common column headings.
_HEADS = re.compile(
    "[\u3400-\u9fff]{0,4}(?:姓名|性别|年龄|学历|职[务称位]|岗位|人数|单位|部门|时间|日期|地[点址区]|内容|项目|名[称次单]|序号"
    "|编号|类[别型]|品[名种牌]|产品"
    "|规格|型号|数量|[单均]?价格?|金额|指标|电话|备注|城市|国家|队名|[金银铜]牌|积分|总[数分计]|成绩|得票数?|比例|增[长幅]|涨幅"
    "|同比|环比)(?:（.{1,6}）)?"
)
_LEAST_HEADS = 3  # words of heads in a row
_DATED = re.compile("\\d{4}[年./\\-]\\d")
_BARE = re.compile("\\d{1,3}")


def mark_cells(lines: Sequence[Line], measure: float = 0.0) -> None:
    """Mark runs of short lines without sentence punctuation in which figures recur every few lines: at least three rows, or
    two below as many column headings as a row has cells.

    Not marked: a single column of figures that only number the rows (1, 2, 3), like stanzas and sections; and dates each
    below a single line, like signatures and lists of headlines.
    """
    for start, end in runs(_is_cell(line, measure) for line in lines):
        run = lines[start:end]
        figures = [_FIGURE.fullmatch(line.text) is not None for line in run]
        top, bottom = (_find(run, figures) or _named(run)) if len(run) >= _LEAST_CELLS else (0, 0)
        mark(run[top:bottom], "table")


def _is_cell(line: Line, measure: float) -> bool:
    return line.kind is None and line.width <= _WIDEST and not _MARKS.search(line.text) and is_short(line, measure)


def _find(run: Sequence[Line], figures: Sequence[bool]) -> Span | None:
    """The span of the table in `run`: the longest that ends with the run, which is most certain, or the longest of all."""
    found = [(at, end) for at in range(min(len(run), _FARTHEST)) for end in _grids(run, figures, at)] if any(figures) else []
    return max(found, key=lambda span: (span[1] == len(run), span[1] - span[0]), default=None)


def _named(run: Sequence[Line]) -> Span:
    """The span of a table of words in `run`: at least two rows below common column headings."""
    heads = [_HEADS.fullmatch(line.text) is not None for line in run]
    for top, end in runs(heads):
        columns = end - top
        if columns >= _LEAST_HEADS:
            rows = (len(run) - top) // columns
            return (top, top + rows * columns) if rows > _LEAST_HEADED else (0, 0)
    return (0, 0)


def _grids(run: Sequence[Line], figures: Sequence[bool], at: int) -> Iterator[int]:
    """The ends of possible tables that begin at `at`, with or without column headings, by the number of columns."""
    for columns in range(2, _MOST_COLUMNS + 1):
        headed = at + columns <= len(run) and not any(figures[at : at + columns])
        for start in (at + columns, at) if headed else (at,):
            rows = _rows(figures, start, columns)
            least = _LEAST_HEADED if start > at else _LEAST_ROWS
            end = start + rows * columns
            if rows >= least and end - at >= _LEAST_CELLS and _has_figures(run[start:end], figures[start:end], columns):
                yield end
                break


def _rows(figures: Sequence[bool], start: int, columns: int) -> int:
    """The number of rows of `columns` cells from `start` on that have figures in the same columns."""
    pattern = figures[start : start + columns]
    rows = 0
    while len(pattern) == columns and figures[start + rows * columns : start + (rows + 1) * columns] == pattern:
        rows += 1
    return rows


def _has_figures(cells: Sequence[Line], figures: Sequence[bool], columns: int) -> bool:
    """Whether there is a column of words, and a column of figures that do not only number the rows."""
    if all(figures[:columns]):
        return False
    for column in range(columns):
        texts = [line.text for line in cells[column::columns]]
        if columns == 2 and all(map(_DATED.match, texts)):
            return False
        if figures[column] and not all(
            _BARE.fullmatch(text) and int(text) == int(texts[0]) + at for at, text in enumerate(texts)
        ):
            return True
    return False
