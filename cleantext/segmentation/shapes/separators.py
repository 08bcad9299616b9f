"""Separators: lines of only asterisks, dashes or the like."""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"[*＊·—\-_=~～…※☆★◆◇■□●○#+.。]+(?:\s+[*＊·—\-_=~～…※☆★◆◇■□●○#+.]+)*")


def is_separator(text: str) -> bool:
    """Whether the line is a separator of at least three marks (`* * *`, `————`, `……`), or one or two that stand for nothing
    else (`※`)."""
    if len(text) < 3:
        return all(mark in "*＊※☆★◆◇" for mark in text)
    return text[0] in "*＊·—-_=~～…※☆★◆◇■□●○#+." and len(text) <= 200 and _SEPARATOR.fullmatch(text) is not None
