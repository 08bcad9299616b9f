"""Tables of contents: entries with a page number (荔枝节下周开幕（4版）). They are not headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import Line

_LONGEST = 60
_PAGE = "第?\\s?(?:[A-Za-z]{0,2}\\s?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?(?:[-—–、]\\s?[A-Za-z]?\\d{1,3}\\s?)?"
_ENTRY = re.compile(
    f"[^。；]{{2,}}(?:[（(【\\[](?:详?见|刊|转|请看)?\\s?{_PAGE}[版页][）)】\\]]|(?:[>＞→▶]{{1,3}}|…{{1,}}|[·.]{{3,}})\\s?(?:详?见|刊|转)?{_PAGE}[版页]?|\\s(?:详?见|刊|转)\\s?{_PAGE}[版页]|\\s\\d{{1,2}}\\s?版)"
)


def mark_contents(lines: Sequence[Line | OpenBlock]) -> None:
    """Mark at least two neighbouring entries. A single one may be a headline whose text continues on another page."""
    entries = [line.kind is None and is_entry(line.text) for line in lines]
    for at, line in enumerate(lines):
        if entries[at] and (any(entries[max(at - 1, 0) : at]) or any(entries[at + 1 : at + 2])):
            line.kind = "other"


def is_entry(text: str) -> bool:
    """Whether the line ends with a page number."""
    return len(text) <= _LONGEST and _ENTRY.fullmatch(text) is not None
