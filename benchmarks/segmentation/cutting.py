"""Where a line may end: columns that break a paragraph anywhere, and lines of a fixed width."""

from __future__ import annotations

import random
import unicodedata

NOT_FIRST = frozenset("，。、；：？！”’）》」』】〕…,.;:?!)")
NOT_LAST = frozenset("“‘（《「『【〔(")
COLUMN = 550  # characters between two column breaks, on average, as counted on newspaper pages
SHORTEST = 8  # characters of a fragment that a column break leaves


def cut_at_columns(text: str, chance: random.Random) -> list[str]:
    """`text` cut wherever a column happens to end; most paragraphs are shorter than that and stay whole."""
    pieces, start, at = [], 0, 0
    while (at := at + 1 + int(chance.expovariate(1 / COLUMN))) < len(text):
        at = max(at, start + SHORTEST)
        while at < len(text) and not _breakable(text, at):
            at += 1
        if at > len(text) - SHORTEST:
            break
        pieces.append(text[start:at])
        start = at
    return [*pieces, text[start:]]


def wrap(text: str, width: int, first: int = 0) -> list[str]:
    """`text` in lines as wide as `width` Han characters, the first one shorter by `first`; closing marks may hang over."""
    lines, start, room = [], 0, float(width - first)
    for at, character in enumerate(text):
        room -= half_width(character)
        if room < 0 and character not in NOT_FIRST:
            end = next((end for end in range(at, start, -1) if _breakable(text, end)), at)
            lines.append(text[start:end].strip())
            start, room = end, width - sum(map(half_width, text[end : at + 1]))
    return [line for line in [*lines, text[start:].strip()] if line]


def wrap_by_characters(text: str, width: int, first: int = 0) -> list[str]:
    """`text` in lines of `width` characters, as programs cut it: anywhere."""
    starts = [0, *range(width - first, len(text), width)]
    lines = (text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True))
    return [line for line in lines if line]


def half_width(character: str) -> float:
    """The width of `character` in Han characters: 1, or a half."""
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else 0.5


def _breakable(text: str, at: int) -> bool:
    """Whether a line may end before `text[at]`: no mark is orphaned, no number or Latin word is cut."""
    left, right = text[at - 1], text[at]
    return right not in NOT_FIRST and left not in NOT_LAST and not (_of_word(left) and _of_word(right))


def _of_word(character: str) -> bool:
    return character.isascii() and character.isalnum()
