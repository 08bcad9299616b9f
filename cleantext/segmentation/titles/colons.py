"""Headings that end in a colon: 准备材料：, 制作步骤：, 注意事项：.

One such line may introduce what follows, name a speaker or address somebody. Several different ones that each have text of
their own below divide a text.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from cleantext.lexicon.personal_names import are_names
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.page_fields import is_detail

_LEAST, _FARTHEST = 2, 8  # headings; paragraphs for each
_HEADING = re.compile("[【■◆●★▶]?\\s?[\u3400-\u9fff]{2,10}(?:（[^（）]{1,10}）)?】?：")
_LETTERS = re.compile("(?<=^[\u3400-\u9fff])\\s+(?=[\u3400-\u9fff]：$)")  # 内    容：
# Words that say that somebody speaks, or that more follows: 他说：, 通知如下：, 例如：.
_OPEN = re.compile(
    "[说道问答讲喊叫笑想写曰云言念唱回告喝骂呼][着了到过]?：$|[下是有为即如括称示出及于对]：$|[我你他她它您咱]"
    "|^[上下左右中][联阕片]"
)
_PERSON = re.compile("(?:[人长员师生者们友总理任席记方]|[女男护战人院博]士|小姐|[爸妈爷奶叔姨哥姐弟妹]|同[志学]|大[爷妈娘夫])：$")


def headings_with_colon(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of at least two such lines, all different, with a complete paragraph or a heading above and no line of this
    form below. None if one recurs, as speakers do."""
    found = [at for at in range(1, len(blocks) - 1) if _may_be_heading(blocks, at)]
    texts = [blocks[at].text for at in found]
    apart = all(low - high > 1 for high, low in pairwise(found))
    return frozenset(found if len(found) >= _LEAST and len(set(texts)) == len(texts) and apart else ())


def headings_among_others(blocks: Sequence[OpenBlock], titles: Container[int]) -> list[OpenBlock]:
    """The lines of this form where one alone stands among headings of other forms: below a complete paragraph and above one
    or a list, with at least two such `titles` (ids) between paragraphs, and not so few as the chapters of a book."""
    found = [at for at in range(1, len(blocks) - 1) if blocks[at].text[-1] == "：" and _may_be_heading(blocks, at)]
    found = [at for at in found if _is_between_prose(blocks, at)]
    if len(found) != 1:
        return []
    others = sum(
        (id(block) in titles or block.kind == "section_heading") and _is_between_prose(blocks, at)
        for at, block in enumerate(blocks)
    )
    near = _FARTHEST * others >= sum(block.kind == "paragraph" for block in blocks)
    return [blocks[at] for at in found] if others >= _LEAST and near else []


def _is_between_prose(blocks: Sequence[OpenBlock], at: int) -> bool:
    if not 0 < at < len(blocks) - 1 or not _is_prose(blocks[at - 1]):
        return False
    return blocks[at + 1].kind == "list_item" or _is_prose(blocks[at + 1])


def _is_prose(block: OpenBlock) -> bool:
    return block.kind == "paragraph" and ending(block.text) == "final"


def is_heading_with_colon(text: str) -> bool:
    """Whether the line is a few words and a colon, neither a speaker nor the introduction of what follows."""
    text = _LETTERS.sub("", text)
    if not _HEADING.fullmatch(text) or _OPEN.search(text) or _PERSON.search(text):
        return False
    return not (are_names(text[:-1]) or is_detail(text))


def _may_be_heading(blocks: Sequence[OpenBlock], at: int) -> bool:
    text, above, below = blocks[at].text, blocks[at - 1], blocks[at + 1]
    if blocks[at].kind not in (None, "paragraph") or len(blocks[at].lines) > 1 or not is_heading_with_colon(text):
        return False
    whole = ending(above.text) in ("final", "open", "closer", "clause")
    return whole and (below.kind is not None or not _HEADING.fullmatch(below.text))
