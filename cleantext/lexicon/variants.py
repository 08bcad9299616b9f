"""Folds Traditional characters to Simplified ones for look-ups. This is not a conversion of script."""

from __future__ import annotations

from functools import cache

from cleantext.lexicon.files import lines


def fold(text: str) -> str:
    """`text` with each Traditional character replaced by the Simplified one, and each lone surrogate, which no table can
    look up, by U+FFFD. Same length; other characters are unchanged."""
    return text.translate(fold_table())


# Characters that Traditional text uses for two of Simplified's, and that OpenCC's table keeps (看著 and 著名, 瞭解 and 瞭望).
_MERGED = str.maketrans("著瞭藉", "着了借")


def key(text: str) -> str:
    """`text` as the word list and the model of Chinese have it: folded, and with characters that one script merges (著 → 着)
    mapped to one. Same length. Not for output: `key("著名")` is `着名`."""
    return text.translate(key_table())


@cache
def key_table() -> dict[int, int]:
    """`key` as a table for `str.translate`."""
    return fold_table() | _MERGED


@cache
def fold_table() -> dict[int, int]:
    """The fold as a table for `str.translate`. Source: OpenCC's TSCharacters."""
    traditional, simplified = lines("fold.txt")[:2]
    return {**str.maketrans(traditional, simplified), **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)}
