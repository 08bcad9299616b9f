"""What is measured: cleantext, and two peers that anyone would write first."""

from __future__ import annotations

import re
from collections.abc import Callable

import cleantext
from benchmarks.segmentation.pages import Block, Span

LINE = re.compile(r"[^\n]*\S[^\n]*")
SENTENCE_END = re.compile(r"[。！？!?…][”’」』）)]*\s*$")
CLOSED = re.compile(r"[。！？；：，、!?;:,…”」]\s*$")
LONGEST_TITLE = 30  # characters


def by_cleantext(text: str) -> list[Block]:
    """The blocks of `cleantext.document`."""
    articles = cleantext.document(text).articles
    return [Block(block.kind, block.spans) for article in articles for block in article.blocks]


def by_line(text: str) -> list[Block]:
    """One line is one block; a short one without a mark at its end is a title."""
    return [_block(text, [found.span()]) for found in LINE.finditer(text)]


def by_sentence_end(text: str) -> list[Block]:
    """Lines are joined until one ends a sentence; a short block without a mark at its end is a title."""
    blocks, spans = [], list[Span]()
    for found in LINE.finditer(text):
        spans.append(found.span())
        if SENTENCE_END.search(found[0][-LONGEST_TITLE:]):
            blocks.append(_block(text, spans))
            spans = []
    return [*blocks, _block(text, spans)] if spans else blocks


def _block(text: str, spans: list[Span]) -> Block:
    joined = "".join(text[start:end] for start, end in spans).strip()
    title = len(joined) <= LONGEST_TITLE and not CLOSED.search(joined)
    return Block("headline" if title else "paragraph", tuple(spans))


SYSTEMS: dict[str, Callable[[str], list[Block]]] = {
    "cleantext": by_cleantext,
    "one line is one block": by_line,
    "join until 。": by_sentence_end,
}
