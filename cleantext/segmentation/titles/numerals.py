"""Bare numbers: whether they are headings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.numbering import is_numeral, ordinal

_LONG = 20  # characters


def counted_numerals(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The values of bare numbers that count up, as 01, 02, 03 above the sections of a text do."""
    numbers = [ordinal(block.text) for block in blocks if block.kind is None and is_numeral(block.text)]
    return frozenset(found for pair in pairwise(numbers) if pair[1] == pair[0] + 1 for found in pair)


def lone_characters(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of single characters, at least two, each above prose: the headings of a text in parts (盐, 醋)."""
    found = [
        at
        for at, block in enumerate(blocks[:-1])
        if block.kind is None and len(block.text) == 1 and "\u3400" <= block.text <= "\u9fff" and _is_prose(blocks[at + 1])
    ]
    return frozenset(found if len(found) > 1 and len({blocks[at].text for at in found}) == len(found) else ())


def _is_prose(block: OpenBlock) -> bool:
    return block.kind in (None, "paragraph") and len(block.text) >= _LONG and ending(block.text) == "final"


def mark_numeral(block: OpenBlock, following: Sequence[OpenBlock], counted: frozenset[int]) -> None:
    """Set the kind of a bare number. It is a heading above prose or verse, and in a counted series also above a title;
    elsewhere it is a table cell, a score or a remainder. `following` are the two blocks after it."""
    below = following[0] if following else None
    if below is None or is_numeral(below.text) or below.kind in ("table", "other"):
        block.kind = "other"
    elif below.kind == "verse" or ordinal(block.text) in counted or ending(below.text) == "final":
        block.kind = "section_heading"
    else:
        block.kind = "other"
