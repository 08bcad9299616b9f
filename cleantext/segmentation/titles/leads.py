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

    At least three neighbouring paragraphs must open with a short sentence without a comma, like a run-in heading.
    """
    prose = [block for block in blocks if block.kind in ("paragraph", "list_item", "section_heading")]
    lengths = [_lead(block) for block in prose]
    for start, end in runs(map(bool, lengths)):
        for at in range(start, end if end - start >= _LEAST else start):
            start_of_lead = prose[at].lines[0].start
            prose[at].attributes["lead"] = text[start_of_lead : start_of_lead + lengths[at]]


def _lead(block: OpenBlock) -> int:
    """The length of the first sentence of a paragraph if it is a lead and more text follows, else 0."""
    match = _LEAD.match(block.lines[0].text[:_REACH], len(label(block.text))) if block.kind != "section_heading" else None
    if match is None or _SPOKEN.search(match.group()):
        return 0
    return match.end() if len(block.text) >= match.end() + _REST else 0
