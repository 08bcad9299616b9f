"""Brackets and quotes that a line leaves open, and whether the next line closes them."""

from __future__ import annotations

import re

_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "〈": "〉", "【": "】", "〔": "〕"}
_OPENER = {closer: opener for opener, closer in _PAIRS.items()}
_MARK = re.compile("[“”‘’（）《》〈〉【】〔〕]")
# Pairs close within some 200 characters; a bracket open for longer has no partner.
_REACH = 400


def left_open(text: str) -> str:
    """The opening brackets and quotes that `text` leaves open, outermost first. Only the last 400 characters are examined."""
    stack: list[str] = []
    for mark in _MARK.findall(text[-_REACH:]):
        if mark in _PAIRS:
            stack.append(mark)
        elif _OPENER[mark] in stack:
            while stack.pop() != _OPENER[mark]:
                pass
    return "".join(stack)


def closes(opener: str, text: str) -> bool:
    """Whether `text` closes `opener` before it opens another of that kind."""
    match = re.search(f"[{opener}{_PAIRS[opener]}]", text[:_REACH])
    return match is not None and match.group() == _PAIRS[opener]
