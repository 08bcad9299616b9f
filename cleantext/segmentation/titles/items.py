"""Items that lost their bullets: short lines without final marks below a line that ends in a colon (需要准备：, 包括以下部分：).
Headings look the same, but there is text below each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import width
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import WIDEST, is_official, is_titular
from cleantext.segmentation.shapes.numbering import label

_LEAST = 3  # lines, or two if each is
_WIDE = 8.0  # cells wide
_FIELD = re.compile("([\u3400-\u9fff]{2,6})：\\s?[^：。；？！]{1,40}(?:\\d：\\d[^：。；？！]{1,40})*")
_LEAST_BUTTONS, _NARROWEST_HEAD, _WIDEST_HEAD = 2, 4.0, 48.0  # entries; cells
_NARROWER = 0.8  # width of a heading, as a share of the mean width of the lines above it


def unmarked_items(blocks: Sequence[OpenBlock], headings: Container[int]) -> frozenset[int]:
    """The indices of such lines: at least three, or two wide ones, right below the colon; two below one of the `headings`."""
    found: list[int] = []
    for at, block in enumerate(blocks):
        if block.kind not in (None, "paragraph") or block.text[-1] not in "：:":
            continue
        end = next((low for low in range(at + 1, len(blocks)) if not _may_be_item(blocks[low])), len(blocks))
        if end < len(blocks) and ends_in_heading(blocks[at + 1 : end], blocks[end]):
            end -= 1
        wide = at in headings or all(width(item.text) >= _WIDE for item in blocks[at + 1 : end])
        if end - at > _LEAST or (wide and end - at == _LEAST):
            found += range(at + 1, end)
    return frozenset(found)


def recurring_fields(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of lines of a name and a value (交通：乘街渡约15分钟) beside a line with another name, if one of the names
    recurs in the text: what it says of each place or thing. Above prose they are headings, or speech."""
    short = [at for at, block in enumerate(blocks) if block.kind is None and block.text.find("：", 2, 7) > 0]
    found = {at: match[1] for at in short if (match := _FIELD.fullmatch(blocks[at].text))}
    beside = {at: name for at, name in found.items() if any(found.get(near, name) != name for near in (at - 1, at + 1))}
    recurring = {name for name, number in Counter(beside.values()).items() if number > 1}
    return frozenset(
        at for at in beside if any(found.get(near) in recurring for near in (at - 1, at, at + 1)) and _is_field(blocks, at)
    )


def heads_of_entries(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of the first lines of the entries of a list of texts, of any form, where a button recurs below each entry
    (Continue Reading): without a final mark, and above longer prose."""
    buttons = [at for at, block in enumerate(blocks) if block.kind == "boilerplate"]
    times = Counter(blocks[at].text for at in buttons)
    ends = [at for at in buttons if times[blocks[at].text] >= _LEAST_BUTTONS]
    starts = [0, *(at + 1 for at in ends)] if ends else []
    return frozenset(at for at in starts if at + 1 < len(blocks) and _heads_entry(blocks[at], blocks[at + 1]))


def _heads_entry(block: OpenBlock, below: OpenBlock) -> bool:
    short = block.kind is None and len(block.lines) == 1 and _NARROWEST_HEAD <= width(block.text) <= _WIDEST_HEAD
    if not short or label(block.text) or ending(block.text) not in ("open", "closer"):
        return False
    return below.kind is None and ending(below.text) == "final" and len(below.text) > len(block.text)


def _is_field(blocks: Sequence[OpenBlock], at: int) -> bool:
    return len(blocks[at].lines) == 1 and ending(blocks[at].text) in ("open", "closer")


def ends_in_heading(lines: Sequence[OpenBlock], body: OpenBlock) -> bool:
    """Whether the last of at least three lines is the heading of the prose below them: it is narrower than the others."""
    *others, last = lines if len(lines) > 2 else [body]
    prose = body.kind in (None, "paragraph") and ending(body.text) == "final" and is_titular(last.text)
    return prose and bool(others) and width(last.text) <= _NARROWER * sum(width(line.text) for line in others) / len(others)


def _may_be_item(block: OpenBlock) -> bool:
    plain = block.kind is None and len(block.lines) == 1 and ending(block.text) in ("open", "closer")
    short = width(block.text) <= WIDEST and "。" not in block.text
    return plain and short and not label(block.text) and not is_official(block.text)
