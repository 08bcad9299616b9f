"""The trigger of the rules about supplementary-plane characters: any character of these planes."""

from __future__ import annotations

SUPPLEMENTARY = "\U00010000-\U0010ffff"
