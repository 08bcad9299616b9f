"""Traditional to simplified, character by character: enough to look a word up, not a conversion of script."""

from __future__ import annotations

from functools import cache

from cleantext.lexicon.tables import lines


def fold(text: str) -> str:
    """`text` with each traditional character as the simplified one, and each lone surrogate, which no table can look up,
    as U+FFFD. Same length; all else is left as it is."""
    return text.translate(fold_table())


# Traditional text has one letter where Simplified has two, and OpenCC's table leaves it (看著 and 著名, 瞭解 and 瞭望).
_MERGED = str.maketrans("著瞭藉", "着了借")


def key(text: str) -> str:
    """`text` as the word list and the model of Chinese know it: folded, and letters that either script divides otherwise are
    one. Same length. No form to be written: `key("著名")` is `着名`."""
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
