"""Run-in parts of a block (lead sentence, dateline, credit), recorded as attributes in the words of the text. The block is not
split. A lead is like “兩個維護”堅定堅決。全面加強…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.neighbours import runs
from cleantext.segmentation.shapes.captions import run_in_credit
from cleantext.segmentation.shapes.numbering import label
from cleantext.segmentation.shapes.openings import run_in_opening

_REACH = 60  # characters at the beginning of a paragraph
_LEAST = 3  # paragraphs
_REST = 20  # characters of a paragraph after its lead
_LEAD = re.compile("[^，。；：！？…、]{3,24}。")
# With a recurring frame (全面再现…，就是要实现…。) a lead may have a comma.
_FRAMED = re.compile("[^。；：！？…]{8,48}。")
_FRAME = 6  # characters shared by the openings
_SPOKEN = re.compile("[我你他她它咱是]|必须|[了吗呢吧啊呀]。$")


def mark_run_ins(block: OpenBlock, text: str) -> None:
    """Set the attributes `dateline` of a paragraph and `credit` of a caption, where it has them."""
    first, last = block.lines[0], block.lines[-1]
    if block.kind == "paragraph" and (length := run_in_opening(first.text)):
        block.attributes["dateline"] = text[first.start : first.start + length]
    if block.kind == "caption" and (credit := run_in_credit(last.text)):
        at = last.start + last.text.rindex(credit)
        block.attributes["credit"] = text[at : at + len(credit)]


def mark_leads(blocks: Sequence[OpenBlock], text: str) -> None:
    """Set the attribute `lead` of the blocks that open with a lead.

    At least three neighbouring paragraphs must open with a short sentence without a comma, like a run-in heading, or with the
    same six characters.
    """
    prose = [block for block in blocks if block.kind in ("paragraph", "list_item", "section_heading")]
    framed, leads = [_first(_FRAMED, block) for block in prose], [_first(_LEAD, block) for block in prose]
    leads = [length if not _SPOKEN.search(block.text[:length]) else 0 for block, length in zip(prose, leads, strict=True)]
    frames = [block.text[:_FRAME] if length else "" for block, length in zip(prose, framed, strict=True)]
    for lengths, keys in ((framed, frames), (leads, [length > 0 for length in leads])):
        for start, end in runs(keys):
            for at in range(start, end if end - start >= _LEAST else start):
                first = prose[at].lines[0].start
                prose[at].attributes["lead"] = text[first : first + lengths[at]]


def _first(pattern: re.Pattern[str], block: OpenBlock) -> int:
    """The length of the first sentence of a paragraph if the pattern matches it and more text follows, else 0."""
    if block.kind == "section_heading":
        return 0
    match = pattern.match(block.lines[0].text[:_REACH], len(label(block.text)))
    return match.end() if match and len(block.text) >= match.end() + _REST else 0
