"""Blocks while they are being put together: lines that belong to one, and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from cleantext.documents import BlockKind
from cleantext.segmentation.drafts import Draft
from cleantext.segmentation.lines import Line

LATIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


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

    def draft(self) -> Draft:
        """The block as the pieces of the text that it is made of."""
        glue = [_glue(left.text, right.text) for left, right in pairwise(self.lines)]
        pieces = [(line.start, line.end) for line in self.lines]
        return Draft(self.kind or "paragraph", pieces, self.joins, glue, self.confidence, self.flags, self.attributes)


def _glue(left: str, right: str) -> str:
    """A space between two Latin words, nothing between Han characters or after a hyphen."""
    return " " if left[-1] in LATIN and right[0] in LATIN else ""


def join(block: Block, text: list[str], line: Line, why: tuple[str, float]) -> None:
    """Add `line` to `block`; `text` collects the block's text, put together once at the end."""
    if block.lines[-1].text[-1] == "-" and line.text[0] in LATIN:
        block.flags.append("hyphen")  # of the word, or of the line's end: it is kept
    text.append(_glue(block.lines[-1].text, line.text) + line.text)
    block.lines.append(line)
    block.joins.append(why)
