"""What sets off the rules about characters of the supplementary planes: any character of these planes."""

from __future__ import annotations

SUPPLEMENTARY = "\U00010000-\U0010ffff"
