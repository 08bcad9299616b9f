"""Confidence of a block's kind."""

from __future__ import annotations

from cleantext.documents import BlockKind
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.shapes.bylines import is_byline
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_event, is_official
from cleantext.segmentation.shapes.numbering import is_chapter, provision
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.roles import is_judicial
from cleantext.segmentation.shapes.signatures import is_closing

_EXPLICIT = 0.97  # explicit words: 图为, 摄, 本报讯, 第三章
_CLOSED = 0.99  # a paragraph that ends with a final mark, ； or ：
# Kinds recognised by shape and position alone, without explicit words.
_BY_SHAPE: dict[BlockKind, float] = {
    "kicker": 0.65,
    "headline": 0.8,
    "subheadline": 0.7,
    "section_heading": 0.7,
    "byline": 0.8,
    "signature": 0.8,
    "column_label": 0.9,
    "list_item": 0.95,
    "verse": 0.9,
    "table": 0.9,
    "paragraph": 0.7,
    "other": 0.5,
}


def kind_confidence(block: OpenBlock) -> float:
    """The confidence in the kind of `block`, 0 to 1. Kinds recognised by explicit words alone (caption, credit, dateline,
    salutation, separator, boilerplate, page_furniture) have a high one."""
    kind = block.kind or "paragraph"
    if kind == "paragraph" and ending(block.text) in ("final", "clause"):
        return _CLOSED
    return _EXPLICIT if _is_explicit(kind, block.text) else _BY_SHAPE.get(kind, _EXPLICIT)


def _is_explicit(kind: BlockKind, text: str) -> bool:
    match kind:
        case "paragraph":
            return bool(run_in_opening(text) or provision(text))
        case "headline":
            return is_official(text) or is_event(text)
        case "section_heading":
            return is_chapter(text)
        case "byline":
            return is_byline(text)
        case "signature":
            return is_closing(text) or is_judicial(text)
    return False
