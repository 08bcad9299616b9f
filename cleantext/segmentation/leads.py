"""Run-in lead sentences: “兩個維護”堅定堅決。全面加強… They are marked in their paragraph, never split from it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import Block
from cleantext.segmentation.numbering import label

_LONGEST = 24
_RUN = 3
_LEAD = re.compile("[^，。；：！？…、]{3,24}。")
_SPOKEN = re.compile("[我你他她它咱]|[了吗呢吧啊呀]。$")


def mark_leads(blocks: Sequence[Block]) -> None:
    """Give `attributes["lead"]` (its length in code points of the block's first piece) to three neighbouring paragraphs or
    more that each open with a short sentence without a comma, as a run-in heading is set."""
    run: list[tuple[Block, int]] = []
    for block in blocks:
        length = _lead(block)
        if length:
            run.append((block, length))
        elif block.kind in ("paragraph", "list_item", "section_heading"):
            _mark(run)
            run = []
    _mark(run)


def _lead(block: Block) -> int:
    if block.kind not in ("paragraph", "list_item"):
        return 0
    skip = len(label(block.text))
    match = _LEAD.match(block.lines[0].text[: _LONGEST + 12], skip)
    if not match or len(block.text) < match.end() + 20 or _SPOKEN.search(match.group()):
        return 0
    return match.end()


def _mark(run: list[tuple[Block, int]]) -> None:
    if len(run) >= _RUN:
        for block, length in run:
            block.attributes["lead"] = length
