"""Blocks as spans of the normalized text, before their text is put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cleantext.documents import BlockKind


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
