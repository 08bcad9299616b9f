"""Numbered lines and lines that open with a sign: headings or list items.

Final punctuation, the length and the neighbouring lines decide. If all lines with one kind of number are above text of their
own, they are headings, with or without punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.joining.habits import rank
from cleantext.segmentation.lines import width
from cleantext.segmentation.shapes.endings import QUESTIONING, ending
from cleantext.segmentation.shapes.looks import is_dashed
from cleantext.segmentation.shapes.numbering import is_chapter, is_numeral, label, level, ordinal
from cleantext.segmentation.titles.colons import is_heading_with_colon

_WIDEST, _WIDEST_DEEP = 48.0, 30.0  # cells of a heading of the first level, of others
_WIDEST_SIGNED = 24.0  # cells of a heading with a sign for a number
_LONGER = 1.5  # length of the text below, as a multiple of the heading's
_SIGNS = frozenset("●○◆◇■□▪▲△★☆※")
_BLANK = re.compile("（\\s*）$|_{2,}|（\\d{1,2}分）")  # blanks and points in exercises
_LEAST, _SHARE = 2, 0.75  # lines with one kind of number that are above text: number, and share of all lines with it
_NUMBERED_KINDS, _LEAST_IN_SERIES = ("section_heading", "list_item"), 3
_LONG = 20  # characters


def headings_by_place(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of short lines, numbered or with a sign, each above text without a number that is longer than the line: at
    least two, and three in four of the lines with that kind of number."""
    found: list[int] = []
    counts: dict[int, list[int]] = {}
    for at, block in enumerate(blocks):
        if block.kind is None and label(block.text) and not (is_chapter(block.text) or _names_writer(block.text)):
            kind = rank(block.text)
            if level(block.text) and ordinal(block.text) == 1:
                found += _heading(blocks, counts.pop(kind, []))
            counts.setdefault(kind, []).append(at)
    for places in counts.values():
        found += _heading(blocks, places)
    return frozenset(found)


def _names_writer(text: str) -> bool:
    """Whether a line with a dash says who wrote or said what is above it: ——王文西（山东）."""
    return is_dashed(text) and may_be_names(text.lstrip("—-－ "))


def _heading(blocks: Sequence[OpenBlock], places: Sequence[int]) -> list[int]:
    over = [at for at in places if _is_short(blocks[at]) and _is_over_text(blocks[at], blocks[at + 1 : at + 2])]
    return over if len(over) >= _LEAST and len(over) >= _SHARE * len(places) else []


def mark_numbered(block: OpenBlock, previous: OpenBlock | None, following: OpenBlock | None) -> None:
    """Make a numbered line a heading or a list item. It is a heading if it is short, has no final mark and the next number is
    not right above or below (which would be a list)."""
    text = block.text
    depth = level(text)
    block.kind = "list_item"
    if not depth and opens_with_sign(text):
        if _heads_text(block, previous, following):
            block.kind = "section_heading"
        return
    if not depth or len(block.lines) > 1 or not _is_short(block) or ending(text) not in ("open", "closer") or following is None:
        return
    if depth > 2 and (_BLANK.search(text) or any(mark in text[:-1] for mark in "？。")):
        return
    over = previous is not None and previous.kind == "list_item" and level(previous.text) == depth
    under = level(following.text) == depth and ordinal(following.text) == ordinal(text) + 1
    if not over and not under:
        mark_heading(block)


def mark_heading(block: OpenBlock) -> None:
    """Make the numbered line a heading of the level of its number."""
    block.kind = "section_heading"
    if depth := level(block.text):
        block.attributes["level"] = depth


def _is_short(block: OpenBlock) -> bool:
    depth = level(block.text)
    return width(block.text) <= (_WIDEST if depth == 1 else _WIDEST_DEEP if depth else _WIDEST_SIGNED)


def _is_over_text(block: OpenBlock, following: Sequence[OpenBlock]) -> bool:
    """Whether the line is at most one sentence and the next block is prose without a number, longer than the line."""
    text, below = block.text, following[0] if following else None
    if below is None or below.kind not in (None, "paragraph", "caption") or label(below.text) or is_chapter(below.text):
        return False
    if "。" in text[:-1] or ending(text) in ("comma", "dash") or _BLANK.search(text):
        return False
    if ending(text) == "clause" and not is_heading_with_colon(text[len(label(text)) :].strip()):
        return False
    whole = below.kind == "caption" or ending(below.text) in ("final", "clause")
    return whole and len(below.text) > _LONGER * len(text)


def rest_of_series(blocks: Sequence[OpenBlock]) -> list[OpenBlock]:
    """The other lines numbered 一、 of a text, where they count up from one, none ends in a mark of a sentence, and at least
    half have text of their own below: headings with what they head behind a colon (一、项目编号：JC-0147)."""
    series = [at for at, block in enumerate(blocks) if block.kind in _NUMBERED_KINDS and level(block.text) == 1]
    if [ordinal(blocks[at].text) for at in series] != list(range(1, len(series) + 1)) or len(series) < _LEAST_IN_SERIES:
        return []
    if not all(_may_be_in_series(blocks[at]) for at in series):
        return []
    over = sum(low + 1 < len(blocks) and low + 1 != high for low, high in zip(series, [*series[1:], len(blocks)], strict=True))
    return [blocks[at] for at in series if blocks[at].kind == "list_item"] if 2 * over >= len(series) else []


def _may_be_in_series(block: OpenBlock) -> bool:
    return len(block.lines) == 1 and _is_short(block) and (ending(block.text) in ("open", "closer") or block.text[-1] == "：")


def opens_with_sign(text: str) -> bool:
    """Whether the line opens with a sign that marks headings and items."""
    return text[0] in _SIGNS


def _heads_text(block: OpenBlock, previous: OpenBlock | None, following: OpenBlock | None) -> bool:
    """Whether a short line with a sign (■ 怎么办理, ●十七处移位) is a heading: not below an item with a sign, and above
    longer text without one."""
    text = block.text
    if len(block.lines) > 1 or not _is_short(block) or not (ending(text) in ("open", "closer") or text[-1] in QUESTIONING):
        return False
    listed = previous is not None and previous.kind == "list_item" and previous.text[0] == text[0]
    return not listed and _is_over_text(block, [following] if following else [])


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
