"""Run-in lead sentences: “兩個維護”堅定堅決。全面加強… They are marked in their paragraph, not split from it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.neighbours import runs
from cleantext.segmentation.shapes.numbering import label

_REACH = 60  # characters at the beginning of a paragraph
_LEAST = 3  # paragraphs
_REST = 20  # characters of a paragraph after its lead
_LEAD = re.compile("[^，。；：！？…、]{3,24}。")
_SPOKEN = re.compile("[我你他她它咱是]|必须|[了吗呢吧啊呀]。$")


def mark_leads(blocks: Sequence[OpenBlock]) -> None:
    """Set `lead_length` of the blocks that open with a lead.

    At least three neighbouring paragraphs must open with a short sentence without a comma, like a run-in heading.
    """
    prose = [block for block in blocks if block.kind in ("paragraph", "list_item", "section_heading")]
    lengths = [_lead(block) for block in prose]
    for start, end in runs(map(bool, lengths)):
        for at in range(start, end if end - start >= _LEAST else start):
            prose[at].lead_length = lengths[at]


def _lead(block: OpenBlock) -> int:
    """The length of the first sentence of a paragraph if it is a lead and more text follows, else 0."""
    match = _LEAD.match(block.lines[0].text[:_REACH], len(label(block.text))) if block.kind != "section_heading" else None
    if match is None or _SPOKEN.search(match.group()):
        return 0
    return match.end() if len(block.text) >= match.end() + _REST else 0
