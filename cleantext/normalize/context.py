"""What stands around a place: the questions that several normalize rules ask."""

from __future__ import annotations

import re

from cleantext.normalize.classes import HAN

_HAN = re.compile(f"[{HAN}]")
_LINE_END = re.compile("[\n\r\u2028\u2029]")

TWO_MARKS = "[，,。、；：](?=[,，。、；：！？;:!?])"
"""The gate of the rules about marks that should not stand together."""

REACH = 40
"""How far to look for Han beside a place whose neighbours do not tell, in code points: a clause or two."""


def near_han(text: str, start: int, end: int) -> bool:
    """Whether there is Han within `REACH` of `text[start:end]`, on the same line."""
    before = text[max(start - REACH, 0) : start]
    after = text[end : end + REACH]
    for match in _LINE_END.finditer(before):
        before = text[max(start - REACH, 0) + match.end() : start]
    line_end = _LINE_END.search(after)
    return bool(_HAN.search(before) or _HAN.search(after, 0, line_end.start() if line_end else len(after)))
