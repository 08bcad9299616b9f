"""Questions and shouts as titles: 电动车上楼充电，谁来管？ In dialogue a short question is a paragraph, in an interview too
(问：…？); between long paragraphs of a page without dialogue it is a title."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.blocks import Block
from cleantext.segmentation.endings import ending
from cleantext.segmentation.lines import width

_MARKS = frozenset("？！?!")
_WIDEST = 24.0
_LONG = 32.0  # cells of a paragraph that a title stands over or under
_SPOKEN = 16.0  # cells of a closed line that may be one of a dialogue, without quotes


def titular_questions(blocks: Sequence[Block]) -> frozenset[int]:
    """Where in `blocks` such titles stand: between long paragraphs, or at the top over one. None where any other short or
    quoted line ends a sentence, which is how dialogue looks, or where they are as many as the paragraphs."""
    plain = [(at, block) for at, block in enumerate(blocks) if block.kind is None]
    found = [at for at, block in plain if _is_question(block) and _stands_over(blocks, at)]
    spoken = any(_is_spoken(block) for at, block in plain if at not in found)
    long = sum(width(block.text) >= _LONG for _, block in plain)
    return frozenset() if spoken or long < 2 or len(found) > long else frozenset(found)


def _is_question(block: Block) -> bool:
    text = block.text
    return len(block.lines) == 1 and "：" not in text and text[-1] in _MARKS and 4 <= width(text) <= _WIDEST


def _stands_over(blocks: Sequence[Block], at: int) -> bool:
    above = blocks[at - 1] if at else None
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return (above is None or above.kind is not None or _is_long(above)) and below is not None and _is_long(below)


def _is_long(block: Block) -> bool:
    return block.kind in (None, "paragraph") and width(block.text) >= _LONG and ending(block.text) == "final"


def _is_spoken(block: Block) -> bool:
    quoted = block.text[0] in "“‘"
    return width(block.text) <= (_LONG if quoted else _SPOKEN) and ending(block.text) == "final"
