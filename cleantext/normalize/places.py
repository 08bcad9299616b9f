"""Offsets of characters that are rare in most texts. The compiled module looks them up in a table, which is ten times as fast."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.membership import PLANE, members, members_at
from cleantext.rules import Page

SHORT: Final = 400  # code points of a text in which looking at each is faster than a search for several characters


def matches(pattern: re.Pattern[str], text: str, inside: str, one_by_one: bool = COMPILED) -> list[re.Match[str]]:
    """The matches of `pattern`, all of which begin with a character of the class of this inside, of the Basic Multilingual
    Plane. `one_by_one` and the search return the same."""
    if not one_by_one:
        return list(pattern.finditer(text))
    found: list[re.Match[str]] = []
    end = 0
    for at in places(text, inside):
        if at >= end and (match := pattern.match(text, at)) is not None:
            found.append(match)
            end = match.end()
    return found


def places(text: str, inside: str, one_by_one: bool = COMPILED) -> list[int]:
    """The offsets of the characters of the class of this inside, of the Basic Multilingual Plane."""
    if not one_by_one:
        return [match.start() for match in _class(inside).finditer(text)]
    return members_at(text, members(inside))


def offsets_of(text: str, characters: str) -> list[int]:
    """The sorted offsets of a few single `characters`. One that is rare is found so in a hundredth of the time of a search for
    a class."""
    if COMPILED and len(characters) > 2 and len(text) < SHORT:
        return places(text, _escaped(characters))
    found: list[int] = []
    kinds = 0
    for character in characters:
        at = text.find(character)
        if at >= 0:
            kinds += 1
        while at >= 0:
            found.append(at)
            at = text.find(character, at + 1)
    if kinds > 1:
        found.sort()
    return found


def count_of(text: str, character: str) -> int:
    """How often a `character` that is rare stands in `text`: `str.count` looks at each, a search skips most."""
    return len(offsets_of(text, character)) if COMPILED else text.count(character)


def has_wide_space(page: Page) -> bool:
    """Whether there is a U+3000. Computed once a page: a search for it cannot skip, since its last byte is zero."""
    return page.once(_has_wide_space)


def _has_wide_space(page: Page) -> bool:
    return "\u3000" in page.text


@cache
def _escaped(characters: str) -> str:
    return re.escape(characters)


def beyond_plane(page: Page) -> list[int]:
    """The offsets of the characters of the supplementary planes. Computed once a page."""
    return page.once(_beyond_plane)


def _beyond_plane(page: Page) -> list[int]:
    return beyond_plane_of(page.text)


def beyond_plane_of(text: str, one_by_one: bool = COMPILED) -> list[int]:
    """Offsets in `text` of supplementary-plane characters. `one_by_one` and the search return the same."""
    if not one_by_one:
        return [match.start() for match in _class("\U00010000-\U0010ffff").finditer(text)]
    return [at for at in range(len(text)) if ord(text[at]) >= PLANE]


def matches_beyond(pattern: re.Pattern[str], page: Page) -> list[re.Match[str]]:
    """The matches of `pattern`, all of which begin with a character of the supplementary planes."""
    found: list[re.Match[str]] = []
    end = 0
    for at in beyond_plane(page):
        if at >= end and (match := pattern.match(page.text, at)) is not None:
            found.append(match)
            end = match.end()
    return found


@cache
def _class(inside: str) -> re.Pattern[str]:
    return re.compile(f"[{inside}]")
