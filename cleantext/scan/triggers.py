"""The characters and pairs of characters that trigger rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from cleantext.patterns.ranges import ranges_of

RuleSet = int
"""A set of rules: an integer with a bit for each rule."""

LAST_OF_BMP = "\uffff"


class Pair(NamedTuple):
    """A character of `first` directly followed by one of `second` triggers `rules`."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    rules: RuleSet


class Triggers(NamedTuple):
    """What triggers which rules.

    characters  for each character of the Basic Multilingual Plane (BMP), the rules that it triggers on its own
    classes     for each rule with trigger characters, the inside of their character class, and the rule
    beyond_bmp  the rules that every character outside the BMP triggers
    pairs       the rules that two adjacent characters trigger
    listed      the characters of the BMP whose offsets are noted
    lists_beyond_bmp  whether those of all others are
    """

    characters: Mapping[str, RuleSet]
    classes: Sequence[tuple[str, RuleSet]]
    beyond_bmp: RuleSet
    pairs: Sequence[Pair]
    listed: frozenset[str] = frozenset()
    lists_beyond_bmp: bool = False


def by_character(classes: Iterable[tuple[str, RuleSet]]) -> dict[str, RuleSet]:
    """The rules of each BMP character of `classes`, which are given by the inside of a character class."""
    found: dict[str, RuleSet] = {}
    for inside, rules in classes:
        for character in characters_of(inside):
            found[character] = found.get(character, 0) | rules
    return found


@cache
def characters_of(inside: str) -> tuple[str, ...]:
    """The BMP characters of the character class `[inside]`."""
    return tuple([chr(code) for start, end in ranges_of(inside) for code in range(start, end)])
