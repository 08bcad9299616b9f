"""Questions and exclamations as titles: 电动车上楼充电，谁来管？

In dialogue a short question is a paragraph, and so it is in an interview (问：…？). Between long paragraphs of a text without
dialogue it is a title.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import width
from cleantext.segmentation.neighbours import above, below
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.openings import is_of_press

_MARKS = frozenset("？！?!")
_WIDEST = 24.0
_LONGEST_SPEAKER = 4  # characters
_FEW = 3  # titles for one line that may be dialogue
_SHORT = 8.0
_LONG = 32.0  # cells of the paragraphs above and below a title
_SPOKEN = 16.0  # cells of a line with a final mark that may be dialogue without quotes


def titular_questions(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of questions and exclamations that are titles: between long paragraphs, or at the top above one. None if
    other short or quoted lines end a sentence, as in dialogue, more than one in three of them, or if they are as many as the
    paragraphs. Of questions behind a name there may be one only: more are an interview."""
    plain = [(at, block) for at, block in enumerate(blocks) if block.kind is None]
    found = [at for at, block in plain if len(block.lines) == 1 and _is_question(block.text) and _stands_over(blocks, at)]
    named = [at for at in found if "：" in blocks[at].text]
    found = [at for at in found if at not in named] if len(named) > 1 else found
    quoted = [at for at, block in plain if len(block.lines) == 1 and _is_quoted_question(block.text) and _stands_over(blocks, at)]
    if len(quoted) > 1 or any(map(is_of_press, blocks)):
        found += quoted
    spoken = sum(_is_spoken(block) for at, block in plain if at not in found)
    long = sum(width(block.text) >= _LONG for _, block in plain)
    return frozenset() if spoken > len(found) // _FEW or long < 2 or len(found) > long else frozenset(found)


def _is_question(text: str) -> bool:
    """Whether the line asks or calls. A name may be before a colon, but not as short as a speaker's (问：…？)."""
    return text[-1] in _MARKS and 4 <= width(text) <= _WIDEST and not 0 <= text.find("：") <= _LONGEST_SPEAKER


def _is_quoted_question(text: str) -> bool:
    """Whether the line is only a quoted question (“诗有什么用？”). Such a line is a heading only if others like it occur, or
    in a newspaper."""
    return text[0] == "“" and text[-1] == "”" and text.find("”") == len(text) - 1 > 1 and _is_question(text[1:-1])


def _stands_over(blocks: Sequence[OpenBlock], at: int) -> bool:
    over, under = above(blocks, at), below(blocks, at)
    if under is None or not _is_long(under):
        return False
    return over is None or _is_long_or_known(over) or (_is_short_title(over) and (at < 2 or _is_long_or_known(blocks[at - 2])))


def _is_long_or_known(block: OpenBlock) -> bool:
    return block.kind is not None or _is_long(block)


def _is_short_title(block: OpenBlock) -> bool:
    """Whether the block may be a label above the question."""
    return block.kind is None and width(block.text) <= _SHORT and is_titular(block.text)


def _is_long(block: OpenBlock) -> bool:
    return block.kind in (None, "paragraph") and width(block.text) >= _LONG and ending(block.text) == "final"


def _is_spoken(block: OpenBlock) -> bool:
    quoted = block.text[0] in "“‘"
    return width(block.text) <= (_LONG if quoted else _SPOKEN) and ending(block.text) == "final"
