"""Function words by class, as insides of character classes: common in sentences, rare in names, labels and cells of tables.

A rule composes what it asks for of these; what it alone asks for stands with it.
"""

from __future__ import annotations

from typing import Final

PERSONS: Final = "我你您他她"
"""Pronouns."""

FINAL: Final = "吗嗎呢吧啊"
"""Particles at the end of a sentence."""

COMMON: Final = "的得了着过過们們它这這那很都也就在是和与與为為以于於将將对對并並不没沒有"
"""The commonest others."""

CHINESE_ONLY: Final = "的了这這们們吗嗎呢吧么麼没沒还说說为為给給过与與"
"""Words that Japanese does not have, or has with kana beside them."""

NEVER_JAPANESE: Final = "这這们們吗嗎么麼沒说說为过还呢吧"
"""The forms among them, and 過, that no sentence of Japanese without kana has."""
