"""Whether a document is a table of comma-separated values, whose commas are no punctuation."""

from __future__ import annotations

import re

from cleantext.rules import Page

_SENTENCE_END = re.compile("[。！？!?…”’」』]\\s*$")

_FIRST = 8


def is_table(page: Page) -> bool:
    """Two lines or more, with commas in all, the same number give or take one, and few that end as sentences do."""
    if "table" not in page.memo:
        page.memo["table"] = _is_table(page.text)
    return bool(page.memo["table"])


def _is_table(text: str) -> bool:
    if text.count(",") < 2 or text.strip().count("\n") == 0:
        return False
    if any(line.strip() and "," not in line for line in text.split("\n", _FIRST)[:_FIRST]):
        return False  # the rule, and cheap to see
    lines = [line for line in text.splitlines() if line.strip()]
    counts = [line.count(",") for line in lines]
    if min(counts) == 0 or max(counts) - min(counts) > 1:
        return False
    return sum(_SENTENCE_END.search(line) is not None for line in lines) * 2 < len(lines)
