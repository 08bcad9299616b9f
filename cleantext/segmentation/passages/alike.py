"""Rows without columns: neighbouring short lines of the same pattern of words and figures (沁县完成造林1.5万亩,
中国1-0叙利亚)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import mark, runs
from cleantext.segmentation.shapes.bylines import is_byline
from cleantext.segmentation.shapes.credits import is_credit
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.shapes.openings import run_in_opening

_WIDEST = 24.0  # cells of a row
_LEAST, _LEAST_SAID = 4, 3  # rows; rows with the same score or the same words before the figure
_LEAST_ITEMS = 3  # entries that make a run a list
_MARKS = re.compile("[，。；！？“”《》、]")
_SCORE = re.compile(
    "\\d{1,3}\\s?(?:[:：]|[-－—–](?!\\d{3})|比)\\s?\\d{1,3}(?!\\d)"
    "|(?<=[\u3400-\u9fff])\\s?(?:vs|VS|Vs)\\.?\\s?(?=[\u3400-\u9fff])"
)
_NUMBER = re.compile("[+\\-−－＋▲▼↑↓]?\\d[\\d.,]*")
_WORDS = re.compile("[\u3400-\u9fff]+")
_ELABORATE = 6  # signs in a shape; three titles do not share one so long by chance
_SHARED = 2  # characters before the figure
# A property and its value, if that is not on the next line: 型号：帕萨特.
_ITEM = re.compile("(?:[•·▪■-]\\s?)?[\u3400-\u9fff]{2,6}：[^：\\s]{0,16}")


def mark_alike(lines: Sequence[Line]) -> None:
    """Mark as tables runs of lines of the same shape: words, figures, units and spaces in the same order, up to 24 cells,
    without sentence punctuation.

    Four rows are enough, or three that share a score, the words before the figure or an elaborate shape. Subheadlines with
    figures come in shorter runs and do not count the same thing.
    """
    shapes = [_shape(line) for line in lines]
    for at, end in runs(shapes):
        rows = [] if _heads_article(lines[end : end + 1]) else lines[at:end]
        if len(rows) >= (_LEAST_SAID if _shares(shapes[at], rows) else _LEAST):
            mark(rows, "table")
    _mark_items(lines)


def _heads_article(below: Sequence[Line]) -> bool:
    """Whether an article begins below, so that the lines above it are its titles, whatever their shape."""
    return any(line.kind in ("byline", "dateline") or run_in_opening(line.text) for line in below)


def _mark_items(lines: Sequence[Line]) -> None:
    """Make three or more neighbouring items (a word, a colon, a few words) paragraphs, so that they are not taken for titles.
    The value of an item may be on the next line; below the last one, which may have none, a title is a title."""
    run: list[Line] = []
    items = 0
    for line in [*lines, None]:
        if line is not None and line.kind in (None, "dateline") and line.width <= _WIDEST:
            item = line.kind is None and _is_item(line.text)
            if item or (run and run[-1].text[-1] == "：" and not _MARKS.search(line.text)):
                run.append(line)
                items += item
                continue
        if run and not _ITEM.fullmatch(run[-1].text) and is_titular(run[-1].text):
            run.pop()
        mark(run if items >= _LEAST_ITEMS else (), "paragraph")
        run, items = [], 0


def _is_item(text: str) -> bool:
    signs = is_byline(text) or is_credit(text)
    return _ITEM.fullmatch(text) is not None and not _MARKS.search(text) and not signs


def _shape(line: Line) -> str:
    """The line with each word, score and figure replaced by one sign; words after the last figure are kept. Empty if the line
    is not a row."""
    text = line.text
    if line.kind not in (None, "table") or line.width > _WIDEST or _MARKS.search(text) or starts_block(text):
        return ""
    folded = _NUMBER.sub("0", _SCORE.sub("S", text))
    at = max(folded.rfind("0"), folded.rfind("S")) + 1
    if at < 2:
        return ""
    unit = "H" if folded[at - 1] == "S" and folded[at:] else folded[at:]
    return _WORDS.sub("H", folded[:at]) + unit


def _shares(shape: str, rows: Sequence[Line]) -> bool:
    if "S" in shape or len(shape) >= _ELABORATE:
        return True
    before = [_NUMBER.split(line.text)[0] for line in rows]
    return len({words[-_SHARED:] for words in before}) == 1 and len(before[0]) > _SHARED
