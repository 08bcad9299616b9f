"""What the whole pipeline gives back: a document of articles of blocks, as data that can be read, compared and pickled.

The schema of `Document.to_dict` is `cleantext/document/1`; it is fixed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from cleantext.edits import Edit

SCHEMA = "cleantext/document/1"

BlockKind = Literal[
    "kicker", "headline", "subheadline", "section_heading", "byline", "dateline", "paragraph", "list_item", "caption",
    "credit", "column_label", "salutation", "signature", "verse", "table", "separator", "page_furniture", "boilerplate",
    "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Flag:
    """A doubtful place, left as it was: a half-open span of code points of the decoded input, and what it might be."""

    start: int
    end: int
    rule: str
    reason: str
    candidates: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The flag as plain data: its fields by name, the candidates as a list."""
        return {
            "start": self.start,
            "end": self.end,
            "rule": self.rule,
            "reason": self.reason,
            "candidates": list(self.candidates),
        }


@dataclass(frozen=True, slots=True)
class Join:
    """Two pieces of a block were joined at `offset` (code points of the block's text), for `reason`."""

    offset: int
    reason: str
    confidence: float

    def to_dict(self) -> dict[str, Any]:
        """The join as plain data: its fields by name."""
        return {"offset": self.offset, "reason": self.reason, "confidence": self.confidence}


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, a paragraph, a caption …

    `spans` are half-open, in code points of the decoded input, in reading order: their text, cleaned and joined, is `text`.
    `lines` are the lines of the input that hold them, counted from 1.

    `flags`       "interrupts": a caption or a credit that stood inside a paragraph; "moved": a part was moved here from
                  elsewhere on the page; "incomplete": the end is missing; "hyphen": a hyphen at a line end was removed
    `attributes`  "dateline", "lead", "credit": the part of the text that is one; "level" of a section heading, from 1;
                  "indent" of a line of code
    """

    kind: BlockKind
    text: str
    spans: tuple[tuple[int, int], ...]
    lines: tuple[int, ...]
    confidence: float = 1.0
    joins: tuple[Join, ...] = ()
    flags: tuple[str, ...] = ()
    attributes: dict[str, Any] = field(default_factory=dict, hash=False)

    def to_dict(self) -> dict[str, Any]:
        """The block as plain data: its fields by name, with lists for tuples; `attributes` is a copy."""
        return {
            "kind": self.kind,
            "text": self.text,
            "spans": [list(span) for span in self.spans],
            "lines": list(self.lines),
            "confidence": self.confidence,
            "joins": [join.to_dict() for join in self.joins],
            "flags": list(self.flags),
            "attributes": dict(self.attributes),
        }


@dataclass(frozen=True, slots=True)
class Article:
    """The blocks of one article in reading order."""

    blocks: tuple[Block, ...]

    @property
    def headline_missing(self) -> bool:
        """Whether no block is a headline: the article was told by its opening or its byline, or the page had none."""
        return not any(block.kind == "headline" for block in self.blocks)

    def to_dict(self) -> dict[str, Any]:
        """The article as plain data: `headline_missing`, and the blocks in reading order."""
        return {"headline_missing": self.headline_missing, "blocks": [block.to_dict() for block in self.blocks]}


@dataclass(frozen=True, slots=True)
class Document:
    """A cleaned, segmented document with its record.

    `encoding` is None for str input; `script` is that of the input; `edits` are all changes of characters as edits on
    the decoded input, `source` (joins and moves are in the blocks); `flags` are what was left in doubt.

    `layout` is how the lines were set: "flat", a block a line; "column-cut", the same with paragraphs cut where a column
    ended; "hard-wrap", "hard-wrap-indented", "hard-wrap-blank" or "double-spaced", lines filled to one width.
    """

    articles: tuple[Article, ...]
    layout: str
    script: str
    encoding: str | None = None
    encoding_confidence: float | None = None
    edits: tuple[Edit, ...] = ()
    flags: tuple[Flag, ...] = ()
    source: str = field(default="", repr=False)

    def __repr__(self) -> str:
        blocks = sum(len(article.blocks) for article in self.articles)
        return f"<Document: {len(self.articles)} articles, {blocks} blocks, {len(self.edits)} edits, {len(self.flags)} flags>"

    def to_dict(self) -> dict[str, Any]:
        """The document as plain data, by the schema `cleantext/document/1`."""
        from cleantext.report.json import document_to_dict

        return document_to_dict(self)

    def to_text(self) -> str:
        """The cleaned text, a blank line between blocks, page furniture left out."""
        from cleantext.report.text import document_to_text

        return document_to_text(self)

    def to_markdown(self) -> str:
        """The cleaned text as Markdown: headlines as headings, page furniture left out."""
        from cleantext.report.markdown import document_to_markdown

        return document_to_markdown(self)
