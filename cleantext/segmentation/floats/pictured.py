"""Captions without a word that points to the picture, in the blocks of any text: a sentence right above a credit, a clause in
brackets, and scenes (`shapes.scenes`).

A story may have scenes and brackets too, so they are captions only where no other paragraph is as short.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.neighbours import below, mark
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import label
from cleantext.segmentation.shapes.openings import is_of_press, run_in_opening
from cleantext.segmentation.shapes.scenes import LONGEST, is_scene, is_shown, is_view
from cleantext.segmentation.titles.clausal import is_clausal

_SHORTEST, _SHORTEST_PICTURED, _LONGEST_CREDITED = 5, 4, 60  # characters
_LONG, _LONG_PICTURED = 40, 24  # characters of the paragraphs around it; in a text with other pictures
_MOST_SHORT, _MOST_PICTURED = 1, 3  # other paragraphs of one short sentence; in a text with other pictures
_LONGEST_SPEAKER, _LEAST_TURNS = 4, 2  # characters of a name; paragraphs that open with it
_PICTURES = re.compile("[图摄影]")  # in a byline: 文/图 王芳
_OF_PAGE = re.compile("（?(?:本[版组期][图照摄均]|(?:本文|文中)?(?:图片?|照片)[均皆])")  # the credit of all pictures of a page
_WORK = re.compile("[\u3400-\u9fff]{2,16}（[\u3400-\u9fff]{2,10}）")
_BRACKETED = re.compile("（[^（）。，；：！？/／]{6,40}）")
# What else is in brackets on a line of its own: who wrote it, where it goes on, what the hearers did.
_NOTE = re.compile(
    "^（[此本未待完续略附注按据经由见]|鼓掌|掌声|笑声|供稿|作者|记者|通讯员|编辑|来源|选自|摘自|原载|节选|删节|[上下]接|[上下]转"
    "|以[上下]"
)


def mark_scenes(blocks: Sequence[OpenBlock]) -> None:
    """Mark as captions blocks without a kind: above a credit, one sentence inside a text, or a few that open with a day and a
    scene; sentences that have credits by turns; scenes and clauses in brackets between long paragraphs."""
    mark(_by_turns(blocks), "caption")
    mark(_portraits(blocks), "caption")
    mark(_works(blocks), "caption")
    for at, block in enumerate(blocks):
        if _is_credited(blocks, at):
            block.kind = "caption"
    pictured = any(
        block.kind in ("caption", "credit") or (block.kind == "byline" and _PICTURES.search(block.text)) for block in blocks
    )
    press = pictured or any(map(is_of_press, blocks))
    scenes = [at for at in range(len(blocks)) if _is_scene(blocks, at, press, pictured) or _is_bracketed(blocks, at)]
    short = sum(_is_sentence(block) and len(block.text) <= LONGEST for at, block in enumerate(blocks) if at not in scenes)
    few = short <= (_MOST_PICTURED if pictured else _MOST_SHORT)
    mark((blocks[at] for at in scenes if few or _is_bare_view(blocks[at].text)), "caption")


def _portraits(blocks: Sequence[OpenBlock]) -> list[OpenBlock]:
    """The names below prose, each once on a line of its own, of those who answer in an interview (周晓, who also opens the
    paragraphs 周晓：前后八年。)."""
    turns = Counter(block.text[:at] for block in blocks if (at := block.text.find("：", 0, _LONGEST_SPEAKER + 1)) > 1)
    if not any(number >= _LEAST_TURNS for number in turns.values()):
        return []
    lines = Counter(block.text for block in blocks)
    return [
        block
        for over, block in pairwise(blocks)
        if block.kind is None and turns[block.text] >= _LEAST_TURNS and lines[block.text] == 1 and _is_sentence(over)
    ]


def _works(blocks: Sequence[OpenBlock]) -> list[OpenBlock]:
    """The names of things and in brackets what they are from (铜奔马（东汉）), at least two, each between a sentence and a
    title."""
    found = [
        block
        for over, block, under in zip(blocks, blocks[1:], blocks[2:], strict=False)
        if block.kind is None
        and _WORK.fullmatch(block.text)
        and _is_sentence(over)
        and under.kind is None
        and is_titular(under.text)
    ]
    return found if len(found) > 1 and not any(label(block.text) for block in found) else []


def _by_turns(blocks: Sequence[OpenBlock]) -> list[OpenBlock]:
    """The sentences of a page of pictures: at least two, and a credit right below each, with nothing between."""
    plain = (at for at, block in enumerate(blocks[:-1]) if _is_sentence(block) and not label(block.text))
    found = [at for at in plain if _has_own_credit(blocks[at], blocks[at + 1])]
    beside = {at for pair in pairwise(found) if pair[1] - pair[0] == 2 for at in pair}
    return [blocks[at] for at in sorted(beside)]


def _is_credited(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the block is at most one sentence, and right above the credit of a single picture with text below that. If a
    title follows, the credit may be that of the whole text, unless the block opens with what a picture of that day shows. If
    nothing or a label follows, the block must be no sentence, and the last of a text."""
    block, credit = blocks[at], below(blocks, at)
    if not _has_own_credit(block, credit):
        return False
    if is_scene(block.text) or (at and is_shown(block.text)):
        return True
    if not at or not _SHORTEST <= len(block.text) <= _LONGEST_CREDITED or "。" in block.text[:-1]:
        return False
    if ending(block.text) not in ("final", "open", "closer") or not (_is_sentence(block) or _is_sentence(blocks[at - 1])):
        return False
    after = below(blocks, at + 1)
    if after is None or after.kind == "column_label":  # a title would have no text
        return not _is_sentence(block)
    return _is_long(after) and not (run_in_opening(block.text) or run_in_opening(after.text))


def _has_own_credit(block: OpenBlock, credit: OpenBlock | None) -> bool:
    """Whether the credit of a single picture follows, and the picture is not between the two."""
    if block.kind is not None or credit is None or credit.kind != "credit" or _OF_PAGE.match(credit.text):
        return False
    return credit.lines[0].blank <= block.lines[0].blank


def _is_scene(blocks: Sequence[OpenBlock], at: int, press: bool, pictured: bool) -> bool:
    """Whether the block is a scene between paragraphs, or in a newspaper (`press`) below the last one of a text. In a text with
    other pictures (`pictured`) the paragraphs may be shorter, and the scene may be only what a picture is."""
    text, under, least = blocks[at].text, below(blocks, at), _LONG_PICTURED if pictured else _LONG
    shortest = _SHORTEST_PICTURED if pictured else _SHORTEST
    over = next((block for block in blocks[at - 1 :: -1] if not (pictured and _is_plain_scene(block))), None) if at else None
    if over is None or blocks[at].kind is not None or len(text) < shortest or not _is_long(over, least):
        return False
    if pictured and under is not None and _is_plain_scene(under):  # several captions below each other
        under = next((block for block in blocks[at + 1 :] if not _is_plain_scene(block)), None)
    view = pictured and _is_bare_view(text)
    over_title = under is None or under.kind == "column_label" or (under.kind is None and _may_head(under.text))
    last = over_title and ((press and text[-1] == "。") or view)
    return (last or (under is not None and _is_long(under, least))) and (is_scene(text) or (pictured and is_view(text)))


def _is_plain_scene(block: OpenBlock) -> bool:
    return block.kind in (None, "paragraph", "caption") and block.text[-1] == "。" and is_scene(block.text)


def _is_bare_view(text: str) -> bool:
    """Whether the line says what a picture is and has no final mark."""
    return text[-1] != "。" and is_view(text)


def _may_head(text: str) -> bool:
    return is_titular(text) or is_clausal(text) or bool(label(text))


def _is_bracketed(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the block is a clause in brackets, and above and below are long paragraphs or other such clauses."""
    if not _may_be_bracketed(blocks[at]):
        return False
    sides = (reversed(blocks[:at]), blocks[at + 1 :])
    around = [next((block for block in side if block.kind not in ("caption", "credit")), None) for side in sides]
    return all(block is not None and (_is_long(block) or _may_be_bracketed(block)) for block in around)


def _may_be_bracketed(block: OpenBlock) -> bool:
    text = block.text
    return block.kind is None and text[0] == "（" and _BRACKETED.fullmatch(text) is not None and not _NOTE.search(text)


def _is_sentence(block: OpenBlock) -> bool:
    return block.kind in (None, "paragraph") and ending(block.text) == "final"


def _is_long(block: OpenBlock, least: int = _LONG) -> bool:
    return _is_sentence(block) and len(block.text) >= least
