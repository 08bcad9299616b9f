"""Stretches in which half-width marks are syntax or are spoken of, and which no normalize rule may change."""

from __future__ import annotations

from cleantext.normalize.syntax.closing import closed_spans

__all__ = ["closed_spans"]
