"""Restores indents that a converter lost: `??本报讯`, `????本报讯` and `聽聽聽聽本报讯`.

A paragraph's two ideographic spaces or four no-break ones become as many `?` in an encoding that does not have them, and 聽 where
UTF-8 was read as GBK (牋 where both bytes were). An even number of `?`, or two 聽 or more, begin the line, Han or an opening
quote follows at once, and the page shows what it is: two lines begin so, or the one that does is a sentence with its end.
聽 only where the text is Simplified, which has no such character.
Left alone: questions (`??什么情况??`), and everything inside a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.patterns.classes import HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "spaces/lost-indent"
_START = "(?<![^\n].)"
_INDENT = lazily(f"[?聽牋]{_START}((?<=\\?)\\?(?:\\?\\?){{0,3}}|(?<=[聽牋])[聽牋]{{1,15}})(?=[{HAN}“‘「《（0-9])([^\n]*)")
_AT_START = {mark: lazily(f"[{mark}]{_START}[?聽牋]+[{HAN}“‘「《（0-9]") for mark in "?聽牋"}
_SENTENCE_ENDS = "。！”」…"
_SHORTEST = 16  # code points of a line that is evidence by itself

_WHY = Reason((_ID,), "an indent lost in an encoding", 0.98)


def stands_first(text: str) -> bool:
    """The gate: whether one of the marks begins a line before Chinese text."""
    return any(mark in text and pattern().search(text) for mark, pattern in _AT_START.items())


def find(page: Page) -> Iterator[Row]:
    found = [match for match in _INDENT().finditer(page.text) if "聽" != match[2][:1] != "牋"]
    for mark in ("?", "聽牋"):
        lines = [match for match in found if match[0][0] in mark]
        if not lines or (mark != "?" and not _is_simplified(page.text)):
            continue
        if len(lines) > 1 or (len(lines[0][2]) >= _SHORTEST and lines[0][2].rstrip().endswith(tuple(_SENTENCE_ENDS))):
            for match in lines:
                start, end = match.start(), match.start(2)
                yield start, end, "\u3000" * 2 if end - start == 2 and mark == "?" else " " * (end - start), _WHY


def _is_simplified(text: str) -> bool:
    from cleantext.script.detection import detect_script

    return detect_script(re.sub("[聽牋]{2,}", "", text)).label == "hans"


RULE: Rule = Rule(
    id=_ID,
    summary="restore indents that became question marks",
    find=find,
    triggers="?聽牋",
    profiles=NORMALIZING,
    gate=stands_first,
)
