"""The document writers, by the name of their format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cleantext.documents import Document
from cleantext.report.json import document_to_json
from cleantext.report.markdown import document_to_markdown
from cleantext.report.text import document_to_text

WRITERS: Mapping[str, Callable[[Document], str]] = {
    "text": document_to_text,
    "markdown": document_to_markdown,
    "json": document_to_json,
}
