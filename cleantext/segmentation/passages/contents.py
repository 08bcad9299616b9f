"""Lists of contents: entries with the page they stand on (荔枝节下周开幕（4版）). They are no headlines; those stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import Block
from cleantext.segmentation.lines import Line

_LONGEST = 60
_PAGE = "第?\\s?(?:[A-Za-z]{0,2}\\s?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?(?:[-—–、]\\s?[A-Za-z]?\\d{1,3}\\s?)?"
_ENTRY = re.compile(
    f"[^。；]{{2,}}(?:[（(【\\[](?:详?见|刊|转|请看)?\\s?{_PAGE}[版页][）)】\\]]|(?:[>＞→▶]{{1,3}}|…{{1,}}|[·.]{{3,}})\\s?(?:详?见|刊|转)?{_PAGE}[版页]?|\\s(?:详?见|刊|转)\\s?{_PAGE}[版页])"
)


def mark_contents(lines: Sequence[Line | Block]) -> None:
    """Mark two neighbouring entries or more; one alone may be a headline that says where its text goes on."""
    entries = [line.kind is None and is_entry(line.text) for line in lines]
    for at, line in enumerate(lines):
        if entries[at] and (any(entries[max(at - 1, 0) : at]) or any(entries[at + 1 : at + 2])):
            line.kind = "other"


def is_entry(text: str) -> bool:
    """Whether the line ends with the page that something stands on."""
    return len(text) <= _LONGEST and _ENTRY.fullmatch(text) is not None
