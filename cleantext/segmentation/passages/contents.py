"""Tables of contents: entries with a page number (荔枝节下周开幕（4版）). They are not headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.neighbours import Item, beside, mark

_LONGEST = 60  # characters of an entry
_PAGE = "第?\\s?(?:[A-Za-z]{0,2}\\s?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?(?:[-—–、]\\s?[A-Za-z]?\\d{1,3}\\s?)?"
_ENTRY = re.compile(
    f"[^。；]{{2,}}(?:[（(【\\[](?:详?见|刊|转|请看)?\\s?{_PAGE}[版页][）)】\\]]"
    f"|(?:[>＞→▶]{{1,3}}|…{{1,}}|[·.]{{3,}})\\s?(?:详?见|刊|转)?{_PAGE}[版页]?|\\s(?:详?见|刊|转)\\s?{_PAGE}[版页]"
    f"|\\s\\d{{1,2}}\\s?版)"
)


def mark_contents(lines: Sequence[Item]) -> None:
    """Mark at least two neighbouring entries. A single one may be a headline whose text continues on another page."""
    entries = [line.kind is None and is_entry(line.text) for line in lines]
    mark((line for at, line in enumerate(lines) if entries[at] and any(beside(entries, at))), "other")


def is_entry(text: str) -> bool:
    """Whether the line ends with a page number."""
    return len(text) <= _LONGEST and _ENTRY.fullmatch(text) is not None
