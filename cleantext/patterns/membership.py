"""Character classes as tables, which a compiled loop reads faster than a regular expression searches."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.ranges import ranges_of

if TYPE_CHECKING:
    from mypy_extensions import i64  # an int; compiled, one of the machine

PLANE: Final = 0x10000  # code points of the Basic Multilingual Plane
_SIEVE: Final = 2048  # places; a power of two, so that the last bits of a code point name one
_LAST_BITS: Final = _SIEVE - 1
_SHARED: Final = 255  # of a place that several characters have: the most that a byte holds
_SHORT: Final = 1000
"""Code points of a text in which some twenty characters are searched for one by one faster than each of its own is looked up."""


@cache
def members(inside: str) -> bytes:
    """For each code point of the Basic Multilingual Plane, 1 if it is in the character class with this inside, else 0."""
    table = bytearray(PLANE)
    for start, end in ranges_of(inside):
        table[start:end] = b"\x01" * (end - start)
    return bytes(table)


def holds_member(text: str, table: bytes) -> bool:
    """Whether `text` holds a character of the class with this table."""
    at: i64
    code: i64
    end: i64 = len(text)
    for at in range(end):
        code = ord(text[at])
        if code < PLANE and table[code]:
            return True
    return False


def places(text: str, inside: str, one_by_one: bool = COMPILED) -> list[int]:
    """The offsets of the characters of the class with this inside, of the Basic Multilingual Plane. `one_by_one` and the search
    return the same."""
    if not one_by_one:
        return [match.start() for match in _pattern(inside).finditer(text)]
    table = members(inside)
    found: list[int] = []
    at: i64
    code: i64
    end: i64 = len(text)
    for at in range(end):
        code = ord(text[at])
        if code < PLANE and table[code]:
            found.append(at)
    return found


@cache
def _pattern(inside: str) -> re.Pattern[str]:
    return re.compile(f"[{inside}]")


def count_not_ascii(text: str) -> int:
    """How many characters of `text` are beyond ASCII."""
    at: i64
    found: i64 = 0
    end: i64 = len(text)
    for at in range(end):
        if ord(text[at]) >= 0x80:
            found += 1
    return found


def holds_not_ascii(text: str, enough: int) -> bool:
    """Whether `enough` characters or more of `text` are beyond ASCII."""
    at: i64
    missing: i64 = enough
    end: i64 = len(text)
    for at in range(end):
        if ord(text[at]) >= 0x80:
            missing -= 1
            if missing <= 0:
                return True
    return False


def count_members(text: str, characters: set[str]) -> int:
    """How many characters of `text` are among these."""
    if len(text) < _SHORT:
        return sum([count_one(text, character) for character in characters])
    # A table of what their last bits are finds the one that a character can be; where two share a place, both are looked up.
    places = bytearray(_SIEVE)
    listed = "".join(["\0", *characters])
    number: i64
    place: i64
    code: i64
    for number in range(1, len(listed)):
        place = ord(listed[number]) & _LAST_BITS
        places[place] = _SHARED if places[place] or number >= _SHARED else number
    sieve = bytes(places)
    at: i64
    found: i64 = 0
    end: i64 = len(text)
    for at in range(end):
        code = ord(text[at])
        place = sieve[code & _LAST_BITS]
        if place and (ord(listed[place]) == code if place != _SHARED else text[at] in characters):
            found += 1
    return found


def count_one(text: str, character: str) -> int:
    """How often the character, which is not frequent, occurs in `text`: faster than `str.count`, which looks at each one."""
    found = 0
    at = text.find(character)
    while at >= 0:
        found += 1
        at = text.find(character, at + 1)
    return found


def holds_as_often(text: str, character: str, often: int) -> bool:
    """Whether the character, which is not frequent, occurs so often in `text`, or more often."""
    at = -1
    while often > 0:
        at = text.find(character, at + 1)
        if at < 0:
            return False
        often -= 1
    return True


def offsets_of_one(text: str, character: str) -> list[int]:
    """The offsets of the character, which is not frequent, in `text`: a search for one skips most of the text."""
    found: list[int] = []
    at = text.find(character)
    while at >= 0:
        found.append(at)
        at = text.find(character, at + 1)
    return found


def count_two_kinds(text: str, table: bytes) -> tuple[int, int, int]:
    """How many characters of `text` are of kind 1 and of kind 2 in a table of the Basic Multilingual Plane, and how many lie
    beyond it."""
    at: i64
    code: i64
    kind: i64
    first: i64 = 0
    second: i64 = 0
    beyond: i64 = 0
    end: i64 = len(text)
    for at in range(end):
        code = ord(text[at])
        if code >= PLANE:
            beyond += 1
            continue
        kind = table[code]
        if kind == 1:
            first += 1
        elif kind == 2:
            second += 1
    return first, second, beyond
