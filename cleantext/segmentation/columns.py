"""Column-cut text: fragments of paragraphs are joined again, over blank lines and over the captions between them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from cleantext.segmentation.blocks import Block, join
from cleantext.segmentation.cues import Cue, reason, total
from cleantext.segmentation.habits import Habits, find_habits, is_indented
from cleantext.segmentation.joining import weigh
from cleantext.segmentation.lines import Line
from cleantext.segmentation.numbering import level
from cleantext.segmentation.tails import REACH, Tail

_FLOATS = frozenset(("caption", "credit", "page_furniture", "boilerplate"))
_SURE = 3.0  # log-odds of the join that shows that columns cut the page at all


def join_columns(lines: Sequence[Line]) -> tuple[list[Block], bool]:
    """The blocks of `lines`, and whether any were joined. What floats in a paragraph comes after it, with the flag
    `interrupts`. Where no single join is all but sure, the page is flat, and none is made."""
    blocks, best = _join(lines, 0.0)
    return (blocks, True) if best >= _SURE else (_join(lines, math.inf)[0] if best > 0 else blocks, False)


def _join(lines: Sequence[Line], least: float) -> tuple[list[Block], float]:
    """The blocks of `lines` joined where the log-odds are above `least`, and the highest log-odds among the joins."""
    blocks: list[Block] = []
    current: Block | None = None
    text: list[str] = []
    floats: list[Block] = []
    best = 0.0
    habits = find_habits(lines)
    for line in lines:
        if line.kind in _FLOATS:
            floats.append(Block.of(line))
            continue
        cues = _weigh(current, text, line, habits)
        odds = total(cues)
        if current and odds > least:
            for block in floats:
                block.flags[:] = ["interrupts"]
            join(current, text, line, reason(cues))
            best = max(best, odds)
            continue
        blocks += _close(current, text, floats)
        current, text, floats = Block.of(line), [line.text], []
    return blocks + _close(current, text, floats), best


def _weigh(block: Block | None, text: list[str], line: Line, habits: Habits) -> list[Cue]:
    if block is None or block.kind or line.kind:
        return []
    cues = weigh(_tail(block, text, habits), line)
    if cues and habits.indented:
        # Where paragraphs are indented, a line that is not begins none; titles are not indented either.
        if is_indented(line):
            cues.append(Cue("indent", -6.0))
        elif is_indented(block.lines[0]):
            cues.append(Cue("no-indent", 3.0))
    return cues


def _tail(block: Block, text: list[str], habits: Habits) -> Tail:
    if len(text) > 1:
        return Tail("".join(text[-2:])[-REACH:], sum(line.width for line in block.lines[-2:]), len(text))
    return Tail(text[0][-REACH:], block.lines[0].width, 1, level(text[0]) in habits.marked, habits.numbered)


def _close(block: Block | None, text: list[str], floats: list[Block]) -> list[Block]:
    if block is None:
        return floats
    block.text = "".join(text)
    block.confidence = min((sure for _, sure in block.joins), default=1.0)
    return [block, *floats]
