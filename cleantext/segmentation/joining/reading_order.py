"""Reading order: moves the rest of a paragraph that breaks off at a column end to the paragraph.

A block is moved only if punctuation, a particle, a bracket or parallel construction fits the two together and no other block
fits: in a whole text, some word crosses any gap by chance. A broken paragraph without a rest is flagged `incomplete`.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock, glue_between
from cleantext.segmentation.joining.gaps import is_tail, weigh_sides
from cleantext.segmentation.joining.tails import REACH, Tail
from cleantext.segmentation.lines import width
from cleantext.segmentation.shapes.endings import ending

_SURE = 5.0  # log-odds from which what was torn off is put back
_MOST = 8  # broken paragraphs; a text with more lost its final marks, not its order


def restore_order(blocks: Sequence[OpenBlock]) -> list[OpenBlock]:
    """`blocks`, with the rest of each broken paragraph moved to it; such a paragraph is flagged `moved`."""
    broken = [block for block in blocks if _is_broken(block)]
    if not 0 < len(broken) <= _MOST:
        return list(blocks)
    for block in broken:
        block.flags.append("incomplete")
    rests = [block for block in blocks if block.kind is None and block not in broken and is_tail(block.text)]
    moved: set[int] = set()
    for block in broken:
        rest = _rest(block, [rest for rest in rests if id(rest) not in moved])
        if rest:
            moved.add(id(rest))
            _append(block, rest)
    return [block for block in blocks if id(block) not in moved]


def _is_broken(block: OpenBlock) -> bool:
    if block.kind is not None or ending(block.text) not in ("open", "comma"):
        return False
    return "。" in block.text and width(block.text) > 60


def _rest(block: OpenBlock, rests: Sequence[OpenBlock]) -> OpenBlock | None:
    """The only block that surely continues `block`, or None."""
    tail = Tail(block.text[-REACH:], width(block.text[-REACH:]), len(block.lines))
    sure = [rest for rest in rests if _weight(tail, rest) >= _SURE]
    return sure[0] if len(sure) == 1 else None


def _weight(tail: Tail, rest: OpenBlock) -> float:
    return sum(cue.weight for cue in weigh_sides(tail, rest.lines[0]) if cue.certain)


def _append(block: OpenBlock, rest: OpenBlock) -> None:
    block.joins += [("moved", 0.8), *rest.joins]
    block.lines += rest.lines
    block.text += glue_between(block.text[-1], rest.text[0]) + rest.text
    block.confidence = min(block.confidence, 0.8)
    block.flags = [*(flag for flag in block.flags if flag != "incomplete"), "moved"]
