"""Two punctuation marks that contradict each other: `。，` `、。` `；。` `、，` become one, the stronger of the two.

A stop wins over a comma, a comma over 、, and a colon that opens a clause over a comma (`标题：，内容`). Left alone are marks
that are spoken of (`“。，”`), what has no Chinese before it, what is missing between a colon and its mark (`：。`,
`（俄语：，又译甲）`), and `？，`, which follows what is quoted without quotes. A comma before a mark is the business of
`stray-comma`, a stop beside ！ or ？ that of `stray-stop`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.context import line_start
from cleantext.normalize.punctuation.mark_pairs import mark_pairs
from cleantext.normalize.table import is_table
from cleantext.patterns.classes import HAN
from cleantext.rules import Page, Rule

_ID = "punctuation/contradictory-mark"
_BEFORE = re.compile(f"[{HAN}A-Za-z0-9”’」』）》〉】%]")
_NOT_AFTER = tuple("，,。、；：！？”’」』")
_FIRST, _SECOND = (0, 1), (1, 2)
# Which of the two goes.
_GOES = dict.fromkeys(("。，", "。,", "。、", "。；", "；，", "；,", "：，", "：,"), _SECOND) | dict.fromkeys(
    ("、，", "、,", "、。", "、；", "；。"), _FIRST
)
_PAIRS = tuple((first, "".join(pair[1] for pair in _GOES if pair[0] == first)) for first in "。；、：")
_CLAUSE = re.compile(f"[{HAN}]{{2}}")
_LABEL = re.compile(f"[{HAN}](?<![语語文名作称稱写寫音])")
_WHY = Reason((_ID,), "two marks that cannot both be meant", 0.95)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    for at in mark_pairs(page):
        goes = _GOES.get(text[at : at + 2])
        if goes is None or text[at + 2 : at + 3] in _NOT_AFTER or not (at and _BEFORE.match(text, at - 1)):
            continue
        if text[at] == "：" and not _opens_clause(text, at):
            continue
        if text[at + 1] != "," or not is_table(page):
            yield at + goes[0], at + goes[1], "", _WHY


def _opens_clause(text: str, at: int) -> bool:
    """Whether the colon at `at` stands before a clause outside of brackets, and no name of a language or of a name before it,
    whose word can be what is missing."""
    low = line_start(text, at)
    return (
        _CLAUSE.match(text, at + 2) is not None
        and _LABEL.match(text, at - 1) is not None
        and text.rfind("（", low, at) <= text.rfind("）", low, at)
        and text.rfind("(", low, at) <= text.rfind(")", low, at)
    )


RULE: Rule = Rule(
    id=_ID,
    summary="remove one of two contradictory punctuation marks",
    find=find,
    profiles=NORMALIZING,
    pairs=_PAIRS,
)
