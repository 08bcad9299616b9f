"""Lines that stand out from indented text: where paragraphs are indented, a line of clauses or a question that is not indented
is a title. Dialogue is indented like the rest."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.joining.habits import is_indented
from cleantext.segmentation.shapes.endings import QUESTIONING, ending
from cleantext.segmentation.shapes.looks import WIDEST
from cleantext.segmentation.titles.clausal import is_clausal

_LEAST, _SHARE = 3, 0.9  # indented paragraphs: number, share of those that end sentences, titles left out
_MOST_LINES = 2  # of a title


def stand_out(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of such lines, each above an indented paragraph or another line without an indent."""
    found = [at for at in range(len(blocks) - 1) if _may_stand_out(blocks[at]) and _is_head(blocks[at + 1])]
    prose = [block for at, block in enumerate(blocks) if at not in found and _is_prose(block)]
    indented = sum(is_indented(block.lines[0]) for block in prose)
    return frozenset(found if indented >= max(_LEAST, _SHARE * len(prose)) else ())


def _may_stand_out(block: OpenBlock) -> bool:
    text = block.text
    if block.kind is not None or block.lines[0].indent or len(block.lines) > _MOST_LINES or text[0] in "“‘（":
        return False
    asked = text[-1] in QUESTIONING and not any(mark in text[:-1] for mark in "。；！？") and len(text) <= WIDEST
    return asked or is_clausal(text)


def _is_head(below: OpenBlock) -> bool:
    """Whether what is below a line is an indented paragraph, a byline or a date."""
    return is_indented(below.lines[0]) or below.kind in ("byline", "dateline", "column_label")


def _is_prose(block: OpenBlock) -> bool:
    return block.kind in (None, "paragraph") and ending(block.text) == "final"
