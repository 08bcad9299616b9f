"""A document as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleantext.documents import Block, Document
from cleantext.report.runs import code_lines, is_code, runs


def document_to_text(document: Document) -> str:
    """The blocks of `document` in order, with a blank line between two; ends with a newline unless empty.

    Items of a list, rows of a table and lines of a stanza follow one another without a blank line; lines of code too, indented
    as they were. Page furniture is left out.
    """
    groups = ["\n".join(_lines(run)) for article in document.articles for run in runs(article)]
    return "\n\n".join(groups) + "\n" if groups else ""


def _lines(run: Sequence[Block]) -> Iterable[str]:
    return code_lines(run) if is_code(run[0]) else (block.text for block in run)
