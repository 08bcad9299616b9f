"""Blocks before they have their text: the pieces of the normalized text that belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cleantext.documents import BlockKind


@dataclass(slots=True)
class Draft:
    """A block as spans. `pieces` are half-open spans of the normalized text without white space at either end, in reading
    order; `glue` is what joins piece i to piece i+1 ("" between Han, " " between Latin words), and `joins` says why
    (reason, confidence). Every non-space character of the text stands in exactly one piece of one draft."""

    kind: BlockKind
    pieces: list[tuple[int, int]]
    joins: list[tuple[str, float]] = field(default_factory=list)
    glue: list[str] = field(default_factory=list)
    confidence: float = 1.0
    flags: list[str] = field(default_factory=list)
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Segmentation:
    """The layout that was found ("flat", "column-cut", "hard-wrap" …) and the drafts of each article."""

    layout: str
    articles: Sequence[Sequence[Draft]]
