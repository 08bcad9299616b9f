"""Run-in parts of a block (dateline, lead, credit), recorded as attributes in the words of the text. The block is not split."""

from __future__ import annotations

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.shapes.captions import run_in_credit
from cleantext.segmentation.shapes.openings import run_in_opening


def mark_run_ins(block: OpenBlock, text: str) -> None:
    """Set the attributes `dateline` and `lead` of a paragraph and `credit` of a caption, where it has them."""
    first, last = block.lines[0], block.lines[-1]
    if block.kind == "paragraph" and (length := run_in_opening(first.text)):
        block.attributes["dateline"] = text[first.start : first.start + length]
    if block.kind == "caption" and (credit := run_in_credit(last.text)):
        at = last.start + last.text.rindex(credit)
        block.attributes["credit"] = text[at : at + len(credit)]
    if block.lead_length:
        block.attributes["lead"] = text[first.start : first.start + block.lead_length]
