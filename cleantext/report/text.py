"""A document as plain text."""

from __future__ import annotations

from cleantext.documents import Document

LEFT_OUT = frozenset({"page_furniture"})
"""Kinds of block that text and Markdown leave out: page numbers, running heads. JSON keeps them."""


def document_to_text(document: Document) -> str:
    """The blocks of `document` in order, a blank line between two; ends with a newline unless empty."""
    texts = [block.text for article in document.articles for block in article.blocks if block.kind not in LEFT_OUT]
    return "\n\n".join(texts) + "\n" if texts else ""
