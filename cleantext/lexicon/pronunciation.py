"""Readings: the toned pinyin of a character, and the characters with a given pinyin. Source: pypinyin."""

from __future__ import annotations

from functools import cache
from itertools import repeat

from cleantext.lexicon.files import lines

_NONE: frozenset[str] = frozenset()


def readings(character: str) -> frozenset[str]:
    """The readings of a Han character in toned pinyin, e.g. {"zhòng", "chóng"}; empty if none is known."""
    return _by_character().get(character, _NONE)


def characters_read(reading: str) -> str:
    """The characters with the toned pinyin `reading`, in code-point order; empty if it is not a syllable."""
    return _by_reading().get(reading, "")


@cache
def _by_reading() -> dict[str, str]:
    return dict(line.split("\t") for line in lines("readings.txt") if line)


@cache
def _by_character() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for reading, characters in _by_reading().items():
        one = frozenset((reading,))
        fresh = dict(zip(characters, repeat(one)))
        for character in fresh.keys() & found.keys():
            fresh[character] = found[character] | one
        found |= fresh
    return found
