"""Tables of comma-separated values, whose commas are no punctuation: a whole document, or some lines of one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from cleantext.normalize.context import is_prose
from cleantext.rules import Page, Span

_SENTENCE_END = re.compile("[。！？!?…”’」』]\\s*$")

_NOT_IN_CELLS = re.compile("[。、，；：！？…“”‘’]")

_FIRST = 8
_WORD = 5
_CELL = 12
"""Code points of a cell at most; the parts of a sentence between its commas are mostly longer."""


def is_table(page: Page) -> bool:
    """Two lines or more, with commas in all, the same number give or take one, and few that end as sentences do."""
    if "table" not in page.memo:
        page.memo["table"] = _is_table(page.text)
    return bool(page.memo["table"])


def _is_table(text: str) -> bool:
    if text.find("\n", 0, -1) < 0 or text.count(",") < 2 or text.strip().count("\n") == 0:
        return False
    if any(line.strip() and "," not in line for line in text.split("\n", _FIRST)[:_FIRST]):
        return False  # the rule, and cheap to see
    lines = [line for line in text.splitlines() if line.strip()]
    counts = [line.count(",") for line in lines]
    if min(counts) == 0 or max(counts) - min(counts) > 1:
        return False
    return sum(_SENTENCE_END.search(line) is not None for line in lines) * 2 < len(lines)


def outside_tables(page: Page, starts: list[int]) -> list[int]:
    """Those of the sorted offsets `starts` that are not in lines of a table."""
    if not starts or "\n" not in page.text.strip("\n"):
        return starts
    if "table lines" not in page.memo:
        page.memo["table lines"] = list(_table_lines(page.text))
    spans: list[Span] = page.memo["table lines"]  # type: ignore[assignment]
    if not spans:
        return starts
    lows = [low for low, _ in spans]
    return [at for at in starts if not (place := bisect_right(lows, at)) or at >= spans[place - 1][1]]


def _table_lines(text: str) -> Iterator[Span]:
    """Runs of lines with the same number of commas, two at least, and short cells with no other mark; a lone line too if
    its cells are words and not parts of a sentence."""
    at = 0
    lines = text.splitlines(keepends=True)
    for cells, run in groupby(lines, _cells):
        size = 0
        count = 0
        for line in run:
            size += len(line)
            count += 1
        if cells and (count > 1 or (size <= _WORD * cells and not is_prose(text, at, at + size))):
            yield at, at + size
        at += size


def _cells(line: str) -> int:
    """The number of cells of a line of a table, 0 for any other line."""
    commas = line.count(",")
    if commas < 2 or len(line) > _CELL * (commas + 1) or _NOT_IN_CELLS.search(line):
        return 0
    return commas + 1
