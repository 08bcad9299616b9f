"""Questions and exclamations as titles: 电动车上楼充电，谁来管？

In dialogue a short question is a paragraph, and so it is in an interview (问：…？). Between long paragraphs of a text without
dialogue it is a title. Where at least three questions are above an answer, longer ones are titles too: answers to what is often
asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import width
from cleantext.segmentation.neighbours import above, below
from cleantext.segmentation.shapes.endings import QUESTIONING, ending
from cleantext.segmentation.shapes.looks import is_titular

_WIDEST = 24.0  # cells
_LONGEST_SPEAKER = 4  # characters
_FEW = 3  # titles for one line that may be dialogue
_LONG = 32.0  # cells of the paragraphs above and below a title
_SPOKEN = 16.0  # cells of a line with a final mark that may be dialogue without quotes
_QUOTED = re.compile("“[^“”]{3,20}[^“”。，…]”")
_LEAST_ASKED, _WIDEST_ASKED = 3, 44.0  # questions above their answers: number, cells
_IN_TALK = re.compile("请问|请您|您[怎是对如认觉当在]|^[这那]是|^但|^可是|^难道")  # an interviewer's, or a turn of an essay


def titular_questions(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of questions and exclamations that are titles: between long paragraphs, or at the top above one. None if
    other short or quoted lines end a sentence, as in dialogue, more than one in three of them, or if they are as many as the
    paragraphs."""
    plain = [(at, block) for at, block in enumerate(blocks) if block.kind is None]
    found = [at for at, block in plain if len(block.lines) == 1 and _is_question(block.text) and _stands_over(blocks, at)]
    spoken = sum(_is_spoken(block) for at, block in plain if at not in found)
    long = sum(width(block.text) >= _LONG for _, block in plain)
    asked = _asked(blocks) | _quoted(blocks)
    return asked if spoken > len(found) // _FEW or long < 2 or len(found) > long else asked.union(found)


def _is_question(text: str, widest: float = _WIDEST) -> bool:
    """Whether the line asks or calls. A name may be before a colon, but not as short as a speaker's (问：…？)."""
    return text[-1] in QUESTIONING and 4 <= width(text) <= widest and not 0 <= text.find("：") <= _LONGEST_SPEAKER


def _asked(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of at least three questions, each of one line above a paragraph that is no question, in a text with less than
    half as many other questions, lines in quotation marks, and answers as brief as speech."""
    lines = [at for at, block in enumerate(blocks) if block.kind is None and len(block.lines) == 1]
    questions = [at for at in lines if blocks[at].text[-1] in "？?"]
    found = [at for at in questions if _is_question(blocks[at].text, _WIDEST_ASKED) and _is_answered(blocks, at)]
    quoted = sum(blocks[at].text[0] in "“‘" for at in lines)
    brief = sum(width(blocks[at + 1].text) < _LONG for at in found)
    others = max(len(questions) - len(found), quoted, brief)
    return frozenset(found if len(found) >= _LEAST_ASKED and 2 * others <= len(found) else ())


def _quoted(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of questions and exclamations in quotation marks between long paragraphs, if another heading is such a
    quotation without a mark (“我不走了”)."""
    found = [at for at, block in enumerate(blocks) if at and _QUOTED.fullmatch(block.text) and _stands_over(blocks, at)]
    asked = [at for at in found if blocks[at].kind is None and blocks[at].text[-2] in QUESTIONING]
    return frozenset(asked if len(asked) < len(found) else ())


def _is_answered(blocks: Sequence[OpenBlock], at: int) -> bool:
    under, text = below(blocks, at), blocks[at].text
    if under is None or under.kind not in (None, "paragraph") or text[0] in "“‘" or _IN_TALK.search(text):
        return False
    return under.text[-1] not in QUESTIONING and ending(under.text) in ("final", "clause") and width(under.text) >= _SPOKEN


def _stands_over(blocks: Sequence[OpenBlock], at: int) -> bool:
    over, under = above(blocks, at), below(blocks, at)
    if under is None or not _is_long(under):
        return False
    asked = blocks[at].text[-1] in "？?"
    headed = over is not None and asked and ending(over.text) in ("open", "closer") and is_titular(over.text)
    return over is None or over.kind is not None or headed or _is_long(over)


def _is_long(block: OpenBlock) -> bool:
    return block.kind in (None, "paragraph") and width(block.text) >= _LONG and ending(block.text) == "final"


def _is_spoken(block: OpenBlock) -> bool:
    quoted = block.text[0] in "“‘"
    return width(block.text) <= (_LONG if quoted else _SPOKEN) and ending(block.text) == "final"
