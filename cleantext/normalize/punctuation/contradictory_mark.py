"""Two marks that cannot both be meant: `。，` `、。` `；。` `、，` `？。` become one, the stronger of the two.

A stop or a mark of question or exclamation wins over a comma, a comma over 、. Left alone are marks that are spoken of
(`“。，”`), what has no Chinese before it, `：，` and `：。`, where something is missing between the two, and `！，`, which old
novels have. A comma before a mark is the business of `stray-comma`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.normalize.classes import HAN
from cleantext.normalize.marks import TWO_MARKS
from cleantext.normalize.table import is_table
from cleantext.rules import Page, Rule

ID = "punctuation/contradictory-mark"
_MARKS = "，,。、；：！？"
_PAIR = re.compile(
    f"[。、；！？](?<=[{HAN}A-Za-z0-9”’」』）》〉】%].)(?:(?<=。)[，,、；]|(?<=、)[，,。；]|(?<=；)[，,。]|(?<=[！？])。)(?![{_MARKS}”’」』])"
)
_WHY = Reason((ID,), "two marks that cannot both be meant", 0.95)


def find(page: Page) -> Iterator[Row]:
    for match in _PAIR.finditer(page.text):
        start = match.start()
        if match[0][1] == "," and is_table(page):
            continue
        first = match[0] in ("。，", "。,", "。、", "。；", "；，", "；,", "！。", "？。")
        yield (start + 1, start + 2, "", _WHY) if first else (start, start + 1, "", _WHY)


RULE = Rule(ID, "make one of two marks that contradict each other", find, "", ("safe", "web"), pairs=TWO_MARKS)
