"""Rolls: rows of people's names, such as delegates, winners or donors (温如玉 郝建国 丁一凡). They are neither titles nor
bylines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.lexicon.personal_names import are_names, may_be_names
from cleantext.segmentation.neighbours import Item, beside, mark, runs

_LEAST = 3  # names in a row
_MANY = 6  # names, with which a single row is enough
_COLUMN, _LONGEST = 4, 4  # lines of one name each; characters of a name
_REACH = 400  # characters
_SEPARATOR = re.compile("[\\s、]+")
_NAME = re.compile("[\u3400-\u9fff·]{2,4}(?:（[\u3400-\u9fff]{1,6}）)?")  # with 女, an ethnic group or a place after it
_BEGINNING = re.compile(f"(?:{_NAME.pattern}|[\u3400-\u9fff]{{5,12}}|[\u3400-\u9fff][ \u3000][\u3400-\u9fff])[\\s、]")
_SPACED = re.compile("(?<![^\\s、])([\u3400-\u9fff])[ \u3000]([\u3400-\u9fff])(?![^\\s、])")  # 陈 晨


def mark_rolls(lines: Sequence[Item]) -> None:
    """Mark rows of names next to another row or below a roll, and single long ones. Half of the names in a row, or in one
    beside it, must have a common surname and not be words: 学习 宣传 贯彻 is a title with caesuras. Mark also at least four
    lines of one name each."""
    rows = [_names(line) for line in lines]
    sure = [_are_people(names) for names in rows]
    for at, line in enumerate(lines):
        alone = sure[at] and (any(beside(rows, at)) or len(rows[at]) >= _MANY or any(sure[:at]))
        if alone or (rows[at] and any(beside(sure, at))):
            line.kind = "other"
    for start, end in runs(line.kind is None and len(line.text) <= _LONGEST and are_names(line.text) for line in lines):
        if end - start >= _COLUMN and _are_people([line.text for line in lines[start:end]]):
            mark(lines[start:end], "other")


def _names(line: Item) -> list[str]:
    """The possible names in the row, which a group may be named before (第一中学 温如玉 郝建国); empty if it is not one."""
    if line.kind is not None or not _BEGINNING.match(line.text):
        return []
    names = _SEPARATOR.split(_SPACED.sub(r"\1\2", line.text[:_REACH]))
    if len(line.text) > _REACH:
        names.pop()  # may be incomplete
    if len(names[0]) > _LONGEST:
        return names[1:] if len(names) >= _LEAST and all(map(are_names, names[1:])) else []
    return names if len(names) >= _LEAST and all(map(_NAME.fullmatch, names)) else []


def _are_people(names: Sequence[str]) -> bool:
    return bool(names) and 2 * sum(map(are_names, names)) >= len(names) and 3 * sum(map(may_be_names, names)) >= len(names)
