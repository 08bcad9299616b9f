"""Patterns that begin with a plain character, found by looking for that: a rare one in a tenth of the time of an expression."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from cleantext.patterns.compiled import COMPILED

_SMALL_A: Final = 0x61
_SMALL_Z: Final = 0x7A
_FIRST_ACCENTED: Final = 0xDF  # ß
_LAST_ACCENTED: Final = 0x1EFF  # ỿ; the accented letters of pinyin are between these two


def matches_from(beginning: str, pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """The matches of `pattern` in `text`, as `finditer` tells them; each begins with the string `beginning`."""
    found: list[re.Match[str]] = []
    at = find_string(text, beginning, 0)
    while at >= 0:
        match = pattern.match(text, at)
        if match is not None:
            found.append(match)
            at = match.end() - 1
        at = find_string(text, beginning, at + 1)
    return found


def count_from(beginning: str, pattern: re.Pattern[str], text: str, most: int) -> int:
    """How many matches of `pattern` there are in `text`, or `most` if there are more; each begins with the string `beginning`."""
    found = 0
    at = find_string(text, beginning, 0)
    while at >= 0 and found < most:
        match = pattern.match(text, at)
        if match is not None:
            found += 1
            at = match.end() - 1
        at = find_string(text, beginning, at + 1)
    return found


def find_string(text: str, string: str, start: int) -> int:
    """Where `string` begins in `text`, from `start` on; -1 if nowhere. Its first character is rare, and is found faster alone."""
    at = text.find(string[0], start)
    while at >= 0 and len(string) > 1 and not text.startswith(string, at):
        at = text.find(string[0], at + 1)
    return at


def holds_from(beginning: str, pattern: re.Pattern[str], text: str, one_by_one: bool = COMPILED) -> bool:
    """Whether `pattern`, each match of which begins with the string `beginning`, which is rare, matches anywhere in `text`.
    `one_by_one` and the search return the same."""
    if not one_by_one:
        return beginning in text and pattern.search(text) is not None
    at = find_string(text, beginning, 0)
    while at >= 0:
        if pattern.match(text, at) is not None:
            return True
        at = find_string(text, beginning, at + 1)
    return False


def before_small_letters(
    bracket: str, pattern: re.Pattern[str], text: str, only_first: bool = False, one_by_one: bool = COMPILED
) -> list[re.Match[str]]:
    """The matches of `pattern` in `text`, as `finditer` tells them, or the first of them alone; each begins with the character
    `bracket` and a small Latin letter, with or without an accent. Chinese text has many brackets, and hardly one before such a
    letter. `one_by_one` and the search find the same."""
    found: list[re.Match[str]] = []
    if not one_by_one:
        if bracket in text:
            found += islice(pattern.finditer(text), 1 if only_first else None)
        return found
    at, last = text.find(bracket), len(text) - 1
    while -1 < at < last:
        code = ord(text[at + 1])
        if _SMALL_A <= code <= _LAST_ACCENTED and (code <= _SMALL_Z or code >= _FIRST_ACCENTED):
            match = pattern.match(text, at)
            if match is not None:
                found.append(match)
                if only_first:
                    break
                at = match.end() - 1
        at = text.find(bracket, at + 1)
    return found
