"""Spans in which half-width punctuation is syntax or is mentioned, and which no normalize rule may change."""

from __future__ import annotations

from cleantext.normalize.syntax.closing import closed_spans

__all__ = ["closed_spans"]
