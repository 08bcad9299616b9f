"""Headings by a word and a number that counts up: 第一步：下载 and 第二步：安装, 案例1 … and 案例2 …, PART 1 and PART 2.

One such line may be anything; those that count up, each above text, are told alike. Steps that are sentences themselves are
left to be items or paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.shapes.endings import QUESTIONING, ending
from cleantext.segmentation.shapes.numbering import is_chapter, label, number, provision

_LONG = 20  # characters of prose
_LATIN = re.compile("(?P<before>[A-Za-z]{2,8})\\s?[.·]?\\s?(?P<number>\\d{1,2})(?P<after>)(?:[\\s：:.、|｜—-].{0,30})?")
_HAN = re.compile(
    "(?P<before>[\u3400-\u9fff]{0,4}?)(?P<number>[一二三四五六七八九十]{1,3}|\\d{1,2})(?P<after>[\u3400-\u9fff]{0,2})"
    "(?:[\\s：:、|｜—].{0,26})?"
)
_Found = tuple[int, re.Match[str]]


def counted_words(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of lines that open with the same word and numbers that count up, each above prose, or a title and prose; in
    Chinese from one, and right above prose."""
    over = {at for pair in _alike(_matches(blocks, _LATIN)) for at, _ in pair}
    found = over if all(any(map(_is_prose, blocks[at + 1 : at + 3])) for at in over) else set()
    return frozenset(found) | _counted_from_one(blocks)


def _counted_from_one(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    found = [(at, match) for at, match in _matches(blocks, _HAN) if match["before"] + match["after"] and _may_head(blocks, at)]
    kept: set[int] = set()
    for (one, match), (other, _) in _alike(found):
        if one in kept or number(match["number"]) == 1:
            kept |= {one, other}
    return frozenset(kept)


def _may_head(blocks: Sequence[OpenBlock], at: int) -> bool:
    text = blocks[at].text
    if (
        label(text)
        or provision(text)
        or is_chapter(text)
        or (ending(text) not in ("open", "closer") and text[-1] not in QUESTIONING)
    ):
        return False
    return any(map(_is_prose, blocks[at + 1 : at + 2]))


def _matches(blocks: Sequence[OpenBlock], pattern: re.Pattern[str]) -> list[_Found]:
    return [(at, match) for at, block in enumerate(blocks) if block.kind is None and (match := pattern.fullmatch(block.text))]


def _alike(found: Sequence[_Found]) -> Iterator[tuple[_Found, _Found]]:
    """The pairs of neighbours among those found, of which the second has the same words and the next number."""
    for pair in pairwise(found):
        (_, match), (_, following) = pair
        words = (match["before"].lower(), match["after"])
        if (
            words == (following["before"].lower(), following["after"])
            and number(following["number"]) == number(match["number"]) + 1
        ):
            yield pair


def _is_prose(block: OpenBlock) -> bool:
    return block.kind in (None, "paragraph") and len(block.text) >= _LONG and ending(block.text) == "final"
