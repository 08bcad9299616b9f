"""Column-cut text: fragments of paragraphs are joined again, over blank lines and over the captions between them."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.blocks import Block, join
from cleantext.segmentation.cues import reason, total
from cleantext.segmentation.habits import marked_levels
from cleantext.segmentation.joining import weigh
from cleantext.segmentation.lines import Line
from cleantext.segmentation.numbering import level
from cleantext.segmentation.tails import REACH, Tail

_FLOATS = frozenset(("caption", "credit", "page_furniture", "boilerplate"))


def join_columns(lines: Sequence[Line]) -> tuple[list[Block], int]:
    """The blocks of `lines`, a line each or several that were joined, and how many joins there are. What floats in a
    paragraph comes after it, with the flag `interrupts`."""
    blocks: list[Block] = []
    current: Block | None = None
    text: list[str] = []
    floats: list[Block] = []
    joins = 0
    marked = marked_levels(lines)
    for line in lines:
        if line.kind in _FLOATS:
            floats.append(Block.of(line))
            continue
        cues = weigh(_tail(current, text, marked), line) if current and not (current.kind or line.kind) else []
        if current and total(cues) > 0:
            for block in floats:
                block.flags[:] = ["interrupts"]
            join(current, text, line, reason(cues))
            joins += 1
            continue
        blocks += _close(current, text, floats)
        current, text, floats = Block.of(line), [line.text], []
    return blocks + _close(current, text, floats), joins


def _tail(block: Block, text: list[str], marked: frozenset[int]) -> Tail:
    if len(text) > 1:
        return Tail("".join(text[-2:])[-REACH:], sum(line.width for line in block.lines[-2:]), len(text))
    return Tail(text[0][-REACH:], block.lines[0].width, 1, level(text[0]) in marked)


def _close(block: Block | None, text: list[str], floats: list[Block]) -> list[Block]:
    if block is None:
        return floats
    block.text = "".join(text)
    block.confidence = min((sure for _, sure in block.joins), default=1.0)
    return [block, *floats]
