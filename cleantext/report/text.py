"""A document as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleantext.documents import Block, Document
from cleantext.report.runs import code_lines, is_code, runs


def document_to_text(document: Document) -> str:
    """The blocks of `document` in order, separated by blank lines; ends with a newline unless empty.

    There are no blank lines between the items of a list, the rows of a table, the lines of a stanza, or lines of code, which
    keep their indents. Page furniture is omitted.
    """
    groups = ["\n".join(_lines(run)) for article in document.articles for run in runs(article)]
    return "\n\n".join(groups) + "\n" if groups else ""


def _lines(run: Sequence[Block]) -> Iterable[str]:
    return code_lines(run) if is_code(run[0]) else (block.text for block in run)
