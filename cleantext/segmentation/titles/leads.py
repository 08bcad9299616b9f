"""Run-in lead sentences: “兩個維護”堅定堅決。全面加強… They are marked in their paragraph, not split from it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.shapes.numbering import label

_REACH = 60
_RUN = 3
_LEAD = re.compile("[^，。；：！？…、]{3,24}。")
# With a recurring frame (全面再现…，就是要实现…。) a lead may have a comma.
_FRAMED = re.compile("[^。；：！？…]{8,48}。")
_FRAME = 6  # characters shared by the openings
_SPOKEN = re.compile("[我你他她它咱是]|必须|[了吗呢吧啊呀]。$")


def mark_leads(blocks: Sequence[OpenBlock]) -> None:
    """Set `lead_length` of the blocks that open with a lead.

    At least three neighbouring paragraphs must open with a short sentence without a comma, like a run-in heading, or with the
    same six characters.
    """
    run: list[tuple[OpenBlock, int]] = []
    frame: list[tuple[OpenBlock, int]] = []
    for block in blocks:
        if block.kind not in ("paragraph", "list_item", "section_heading"):
            continue
        run = _grow(run, block, _lead(block))
        framed = _framed(block)
        if framed and frame and frame[-1][0].text[:_FRAME] != block.text[:_FRAME]:
            _mark(frame)
            frame = []
        frame = _grow(frame, block, framed)
    _mark(run)
    _mark(frame)


def _grow(run: list[tuple[OpenBlock, int]], block: OpenBlock, length: int) -> list[tuple[OpenBlock, int]]:
    """`run` with `block` added. If the block has no lead, the run is marked and a new one begins."""
    if length:
        run.append((block, length))
        return run
    _mark(run)
    return []


def _lead(block: OpenBlock) -> int:
    match = _opening(_LEAD, block)
    return match.end() if match and not _SPOKEN.search(match.group()) else 0


def _framed(block: OpenBlock) -> int:
    match = _opening(_FRAMED, block)
    return match.end() if match else 0


def _opening(pattern: re.Pattern[str], block: OpenBlock) -> re.Match[str] | None:
    """The first sentence of the block, if the pattern matches it and more text follows."""
    if block.kind not in ("paragraph", "list_item"):
        return None
    match = pattern.match(block.lines[0].text[:_REACH], len(label(block.text)))
    return match if match and len(block.text) >= match.end() + 20 else None


def _mark(run: list[tuple[OpenBlock, int]]) -> None:
    if len(run) >= _RUN:
        for block, length in run:
            block.lead_length = block.lead_length or length
