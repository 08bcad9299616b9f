"""Stretches in which half-width marks are syntax or are spoken of, and which no normalize rule may change."""

from __future__ import annotations

import re

from cleantext.normalize.syntax.citations import citation_spans
from cleantext.normalize.syntax.expressions import expression_spans
from cleantext.normalize.syntax.source_lines import source_line_spans
from cleantext.normalize.syntax.spoken_of import spoken_of_spans
from cleantext.rules import Span
from cleantext.verbatim import verbatim_spans

_ASCII_MARK = re.compile("[!-/:-@\\[-`{-~]")


def closed_spans(text: str) -> list[Span]:
    """The half-open spans of `text` that are closed to normalize, kind by kind (not sorted): what is verbatim, lines of
    source text, expressions inside prose, references of the literature, marks that are spoken of."""
    spans = list(spoken_of_spans(text))
    if _ASCII_MARK.search(text):  # all others have one
        spans += verbatim_spans(text)
        spans += source_line_spans(text)
        spans += expression_spans(text)
        spans += citation_spans(text)
    return spans
