"""Tables of comma-separated values, whose commas are not punctuation: a whole document, or some of its lines."""

from __future__ import annotations

import re
from bisect import bisect_left

from cleantext.normalize.context import is_prose
from cleantext.normalize.function_words import COMMON, FINAL, PERSONS
from cleantext.normalize.spoken_lines import is_labelled, is_spoken_line
from cleantext.patterns.classes import HAN, IS_HAN
from cleantext.rules import Page
from cleantext.spans import Span

_SENTENCE_END = re.compile(f"[。！？!?…”’」』.;](?:(?<![.;])|(?<=[{HAN}%)].))\\s*$")

_NOT_IN_CELLS = re.compile(f"[。、，；：！？…“”‘’]|[;!?](?<=[{HAN}].)\\s*$")

_QUOTED = re.compile('(?<![^,\\n])"(?:[^"\\n]|"")*"(?![^,\\n])')

_OF_SENTENCE = re.compile(f"[{PERSONS}{COMMON}著{FINAL}]")
_IN_BRACKETS = re.compile(r"[^,()（）]{0,20}[(（][^()（）]*,[^()（）]*[)）]\s*")
_FIRST = 8
_WORD = 5
_VERSE = re.compile(f'[{HAN}、“”「」"]{{1,20}}(?:,[{HAN}、“”「」" ]{{0,20}}){{0,5}},[ \t]*\n?')
_END_OF_VERSE = re.compile(f'[{HAN}][。！？!?.][”’」』"]?\\s*$')
_MOST_VERSES = 12
_CELL = 12
"""Maximum length of a cell in code points; the clauses of a sentence are mostly longer."""


def is_table(page: Page) -> bool:
    """Whether the text is a table: at least two lines, all with commas, whose number differs by one at most, and few of them
    end as sentences do. Computed once a page."""
    return page.once(_is_table)


def _is_table(page: Page) -> bool:
    text = page.text
    if text.find("\n", 0, -1) < 0:
        return False
    start = 0
    while start < len(text):  # most texts have a line without; a cheap test
        end = text.find("\n", start) + 1 or len(text)
        if text.find(",", start, end) < 0 and not text[start:end].isspace():
            return False
        start = end
    if text.count(",") < 2 or text.strip().count("\n") == 0:
        return False
    if '"' in text:
        text = _QUOTED.sub("", text)  # a cell in quotes may hold commas
    lines = [line for line in text.split("\n") if line.strip()]
    counts = [line.count(",") for line in lines]
    if min(counts) == 0 or max(counts) - min(counts) > 1 or _is_spoken(lines):
        return False
    sentences = (
        _SENTENCE_END.search(line) is not None or _holds_sentence(line) or _is_spoken([line]) or is_labelled(line)
        for line in lines
    )
    return (sum(sentences) + _count_verses(lines)) * 2 < len(lines)


def _count_verses(lines: list[str]) -> int:
    """How many lines are of verse: they end in commas, and the line behind them is one as well or ends as a sentence does."""
    found = 0
    goes_on = False
    for line in reversed(lines):
        if _ends_verse(line):
            goes_on = True
        elif goes_on and _VERSE.fullmatch(line):
            found += 1
        else:
            goes_on = False
    return found


def _ends_verse(line: str) -> bool:
    return _END_OF_VERSE.search(line[-_CELL:]) is not None


def _holds_sentence(line: str) -> bool:
    """Whether a sentence ends inside the line, and what stands between its commas is longer than names and numbers are."""
    parts = line.split(",") if "。" in line else []
    return bool(parts) and all(len(part) >= _WORD and IS_HAN.search(part) for part in parts)


def _is_spoken(lines: list[str]) -> bool:
    """Whether the parts between the commas are those of sentences: three in four have words of grammar, and each line one of
    some length. A table of what was said has a name or a number in each row."""
    parts = [part for line in lines[:_FIRST] for part in line.split(",")]
    return sum(_OF_SENTENCE.search(part) is not None for part in parts) * 4 >= len(parts) * 3 and all(
        max(map(len, line.split(","))) >= _WORD - 1 for line in lines[:_FIRST]
    )


def outside_tables(page: Page, starts: list[int]) -> list[int]:
    """Those of the sorted offsets `starts` that are not in lines of a table: lines with the same number of commas as the one
    before or after, two at least, and short cells with no other mark; a lone line too if its cells are words and not parts
    of a sentence."""
    text = page.text
    if not starts or "\n" not in text.strip("\n"):
        return starts
    kept: list[int] = []
    place = 0
    while place < len(starts):
        low, high = _line(text, starts[place])
        after = bisect_left(starts, high, place)
        if not _is_row(text, low, high):
            kept += starts[place:after]
        place = after
    return kept


def _line(text: str, at: int) -> Span:
    """Where the line of `at` begins and ends, with its line end."""
    high = text.find("\n", at) + 1
    return text.rfind("\n", 0, at) + 1, high or len(text)


def _is_row(text: str, low: int, high: int) -> bool:
    cells = _cells(text[low:high])
    if not cells or _is_of_verse(text, low, high):
        return False
    if low and _cells(text[slice(*_line(text, low - 1))]) == cells:
        return True
    if high < len(text) and _cells(text[slice(*_line(text, high))]) == cells:
        return True
    if high - low > _WORD * cells or is_prose(text, low, high) or _IN_BRACKETS.fullmatch(text, low, high):
        return False
    return not is_spoken_line(text[low:high])


def _is_of_verse(text: str, low: int, high: int) -> bool:
    """Whether the line is one of several of verse, and the last of those ends as a sentence does."""
    for _ in range(_MOST_VERSES):
        if not _VERSE.fullmatch(text, low, high):
            return _ends_verse(text[low:high])
        if high == len(text):
            return False
        low, high = _line(text, high)
    return False


def _cells(line: str) -> int:
    """The number of cells of a line of a table, 0 for any other line."""
    commas = line.count(",")
    if (
        commas < 2
        or " --> " in line
        or len(line) > _CELL * (commas + 1)
        or _NOT_IN_CELLS.search(line)
        or _is_spoken([line])
        or is_labelled(line.replace(";", ","))  # 颜色:红,黄,蓝;数量:3
    ):
        return 0
    return commas + 1
