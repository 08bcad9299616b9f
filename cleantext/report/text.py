"""A document as plain text."""

from __future__ import annotations

from cleantext.documents import Document
from cleantext.report.runs import runs


def document_to_text(document: Document) -> str:
    """The blocks of `document` in order, with a blank line between two; ends with a newline unless empty.

    Items of a list, rows of a table and lines of a stanza follow one another without a blank line. Page furniture is
    left out.
    """
    groups = ["\n".join(block.text for block in run) for article in document.articles for run in runs(article)]
    return "\n\n".join(groups) + "\n" if groups else ""
