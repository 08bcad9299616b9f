"""Words looked up by one of their characters."""

from __future__ import annotations

Table = dict[str, dict[str, list[tuple[str, int]]]]
"""For each character: its words, each with the index of the character, keyed by the next character ("部") or, at the end of a
word, by the previous one ("<奮")."""


def by_character(words: dict[str, str]) -> Table:
    """The table of `words`, each looked up by the characters that it is given with."""
    table: Table = {}
    for word, characters in words.items():
        for character in characters:
            place = word.index(character)
            key = word[place + 1] if place + 1 < len(word) else "<" + word[place - 1]
            table.setdefault(character, {}).setdefault(key, []).append((word, place))
    return table


def words_near(table: Table, text: str, at: int) -> list[tuple[str, int]]:
    """The words of `table` that contain the character at `at`, each with the index of the character in the word."""
    near = table.get(text[at], {})
    words = near.get(text[at + 1 : at + 2], []) + (near.get("<" + text[at - 1], []) if at else [])
    return [(word, place) for word, place in words if at >= place and text.startswith(word, at - place)]
