"""A document as plain data and as JSON, in the schema `cleantext/document/1`. Nothing is left out."""

from __future__ import annotations

import json
from typing import Any

from cleantext.documents import SCHEMA, Document
from cleantext.edits import Edit
from cleantext.version import __version__


def document_to_dict(document: Document) -> dict[str, Any]:
    """`document` as dicts, lists, strings, numbers and None, with keys in the order of the schema.

    All spans are half-open and count code points of the decoded input.
    """
    return {
        "schema": SCHEMA,
        "version": __version__,
        "encoding": document.encoding,
        "encoding_confidence": document.encoding_confidence,
        "script": document.script,
        "layout": document.layout,
        "articles": [article.to_dict() for article in document.articles],
        "edits": [edit_to_dict(edit, document.source) for edit in document.edits],
        "flags": [flag.to_dict() for flag in document.flags],
    }


def edit_to_dict(edit: Edit, source: str) -> dict[str, Any]:
    """`edit` as a dict, with the text that it replaced. `source` is the text that its span refers to."""
    return {
        "start": edit.start,
        "end": edit.end,
        "before": source[edit.start : edit.end],
        "after": edit.replacement,
        "rules": list(edit.rules),
        "evidence": edit.evidence,
        "confidence": edit.confidence,
        "group": edit.group,
    }


def document_to_json(document: Document) -> str:
    """`document` as one line of JSON, so that several make up JSON Lines; ends with a newline."""
    return dump(document_to_dict(document))


def dump(value: Any) -> str:
    """`value` as one line of JSON, with non-ASCII characters unescaped. Lone surrogates are kept; `to_utf8` rejects them."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n"
