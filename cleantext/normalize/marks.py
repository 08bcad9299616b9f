"""Marks two of which seldom stand together."""

from __future__ import annotations

MARKS = "，,。、；：！？;:!?"
