"""What sets rules off: characters, and pairs of characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

LAST = "\uffff"
_PLANE = "".join(map(chr, range(0x10000)))


class Pair(NamedTuple):
    """A character of `first` and right behind it one of `second` set off `rules`."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    rules: int


class Triggers(NamedTuple):
    """What sets off which rules, a set of rules being an integer with a bit for each.

    set_off   for characters of the Basic Multilingual Plane the rules that each sets off alone
    insides   the same as pairs of the inside of a character class, and one rule
    beyond    the rules that every character of the other planes sets off
    pairs     the rules that two characters in a row set off
    """

    set_off: Mapping[str, int]
    insides: Sequence[tuple[str, int]]
    beyond: int
    pairs: Sequence[Pair]


def by_character(classes: Iterable[tuple[str, int]]) -> dict[str, int]:
    """For each character of the classes, given by their insides, the rules that have it."""
    found: dict[str, int] = {}
    for inside, rules in classes:
        for character in characters_of(inside):
            found[character] = found.get(character, 0) | rules
    return found


@cache
def characters_of(inside: str) -> tuple[str, ...]:
    """The characters of a class, given by its inside, in the Basic Multilingual Plane."""
    return tuple(re.findall(f"[{inside}]", _PLANE))
