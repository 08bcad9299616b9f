"""Blocks while they are being put together: lines that belong to one, and what is known about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from cleantext.documents import BlockKind
from cleantext.segmentation.drafts import Draft
from cleantext.segmentation.lines import Line

_LATIN = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
# What a Latin word is set off from by a space, besides another: half-width marks, and a number (A17 Pro).
_BEFORE_LATIN = re.compile(f"{_LATIN.pattern}|[0-9,;:.!?)]")


@dataclass(slots=True, eq=False)
class Block:
    """Lines in reading order, why they were joined, and the block's kind, None until it is known. `text` is folded."""

    lines: list[Line]
    text: str
    kind: BlockKind | None = None
    joins: list[tuple[str, float]] = field(default_factory=list)
    confidence: float = 1.0
    flags: list[str] = field(default_factory=list)
    attributes: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, line: Line) -> Block:
        return cls([line], line.text, line.kind)

    def draft(self, text: str) -> Draft:
        """The block as the pieces of `text` that it is made of."""
        pieces = [(line.start, line.end) for line in self.lines]
        glue = [_glue(text[left[1] - 1], text[right[0]]) for left, right in pairwise(pieces)]
        return Draft(self.kind or "paragraph", pieces, self.joins, glue, self.confidence, self.flags, self.attributes)


def _glue(left: str, right: str) -> str:
    """What stands between the characters on either side of a line's end: a space before a Latin word where one, a number or
    a half-width mark goes before it; nothing between Han characters, two digits, a number and its unit, or after a hyphen."""
    return " " if _LATIN.match(right) and _BEFORE_LATIN.match(left) else ""


def join(block: Block, text: list[str], line: Line, why: tuple[str, float]) -> None:
    """Add `line` to `block`; `text` collects the block's text, put together once at the end."""
    if block.lines[-1].text[-1] == "-" and _LATIN.match(line.text):
        block.flags.append("hyphen")  # of the word, or of the line's end: it is kept
    text.append(_glue(block.lines[-1].text[-1], line.text[0]) + line.text)
    block.lines.append(line)
    block.joins.append(why)


def close_block(block: Block | None, text: list[str], floats: list[Block]) -> list[Block]:
    """The finished block, its pieces' texts joined, and behind it the captions that stood inside it."""
    if block is None:
        return floats
    block.text = "".join(text)
    block.confidence = min((sure for _, sure in block.joins), default=1.0)
    return [block, *floats]
