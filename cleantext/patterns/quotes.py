"""Text that fills a pair of quotation marks or brackets: it is mentioned, not used, and must stay as it is."""

from __future__ import annotations

QUOTES = ("“”", "‘’", "「」", "『』")
STRAIGHT_QUOTES = ('""', "''")
BRACKETS = ("（）", "()", "《》", "〈〉", "[]")
ALL_PAIRS = (*QUOTES, *STRAIGHT_QUOTES, *BRACKETS)


def is_enclosed(text: str, start: int, end: int, pairs: tuple[str, ...] = ALL_PAIRS) -> bool:
    """Whether `text[start:end]` is all that stands between the two marks of one of the `pairs`."""
    return start > 0 and text[start - 1] + text[end : end + 1] in pairs
