"""Traditional to simplified, character by character: enough to look a word up, not a conversion of script."""

from __future__ import annotations

from functools import cache

from cleantext.lexicon.tables import lines


def fold(text: str) -> str:
    """`text` with each traditional character as the simplified one, and each lone surrogate, which no table can look up,
    as U+FFFD. Same length; all else is left as it is."""
    return text.translate(fold_table())


@cache
def fold_table() -> dict[int, int]:
    """The fold as a table for `str.translate`. Source: OpenCC's TSCharacters."""
    traditional, simplified = lines("fold.txt")[:2]
    return {**str.maketrans(traditional, simplified), **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)}
