"""Marks two of which seldom stand together. A rule with `pairs=TWO_MARKS` is set off by two in a row, at next to no cost."""

from __future__ import annotations

MARKS = "，,。、；：！？;:!?"
TWO_MARKS = ((MARKS, MARKS),)
