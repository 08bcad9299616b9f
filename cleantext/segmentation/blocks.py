"""Blocks under construction: the lines of each, and what is known about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from cleantext.documents import BlockKind
from cleantext.segmentation.lines import Line

_LATIN = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
# A space goes between one of these and a Latin word: Latin letters, digits (A17 Pro), half-width punctuation.
_BEFORE_LATIN = re.compile(f"{_LATIN.pattern}|[0-9,;:.!?)]")


@dataclass(slots=True, eq=False)
class OpenBlock:
    """The lines of a block in reading order, the reasons for joining them, and its kind (None until known).

    `text` is folded.
    """

    lines: list[Line]
    text: str
    kind: BlockKind | None = None
    joins: list[tuple[str, float]] = field(default_factory=list)
    confidence: float = 1.0
    flags: list[str] = field(default_factory=list)
    attributes: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, line: Line) -> OpenBlock:
        return cls([line], line.text, line.kind)

    def draft(self, text: str) -> Draft:
        """The block as spans of `text`."""
        pieces = [(line.start, line.end) for line in self.lines]
        glue = [glue_between(text[left[1] - 1], text[right[0]]) for left, right in pairwise(pieces)]
        return Draft(self.kind or "paragraph", pieces, self.joins, glue, self.confidence, self.flags, self.attributes)


def glue_between(left: str, right: str) -> str:
    """What to write between two joined lines, given the characters on either side: a space before a Latin word if a Latin
    letter, a digit or half-width punctuation precedes it; else nothing (between Han characters, two digits, a number and its
    unit, or after a hyphen)."""
    return " " if _LATIN.match(right) and _BEFORE_LATIN.match(left) else ""


def join(block: OpenBlock, text: list[str], line: Line, why: tuple[str, float]) -> None:
    """Add `line` to `block`. `text` collects the texts of the lines; `close_block` concatenates them."""
    if block.lines[-1].text[-1] == "-" and _LATIN.match(line.text):
        block.flags.append("hyphen")  # part of the word or of the line break: unknown, so it is kept
    text.append(glue_between(block.lines[-1].text[-1], line.text[0]) + line.text)
    block.lines.append(line)
    block.joins.append(why)


def close_block(block: OpenBlock | None, text: list[str], floats: list[OpenBlock]) -> list[OpenBlock]:
    """The finished block, with its text and confidence set, followed by the captions found inside it; only these if it is
    None."""
    if block is None:
        return floats
    block.text = "".join(text)
    block.confidence = min((sure for _, sure in block.joins), default=1.0)
    return [block, *floats]


@dataclass(slots=True)
class Draft:
    """A block as spans. `pieces` are half-open spans of the normalized text in reading order, without white space at either
    end. `glue[i]` is written between pieces i and i+1: "" between Han characters, " " between Latin words. `joins[i]` is why
    they were joined (reason, confidence). Every non-space character of the text is in exactly one piece of one draft."""

    kind: BlockKind
    pieces: list[tuple[int, int]]
    joins: list[tuple[str, float]] = field(default_factory=list)
    glue: list[str] = field(default_factory=list)
    confidence: float = 1.0
    flags: list[str] = field(default_factory=list)
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Segmentation:
    """The layout of the text ("flat", "column-cut", "hard-wrap" …) and the drafts of each article."""

    layout: str
    articles: Sequence[Sequence[Draft]]
