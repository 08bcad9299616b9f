"""Offsets of characters that are rare in most texts. The compiled module looks them up in a table, which is ten times as fast."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.membership import PLANE, places
from cleantext.rules import Page

if TYPE_CHECKING:
    from mypy_extensions import i64  # an int; compiled, one of the machine

_HALF: Final = ",;:!?()"
_LAST_OF_ASCII: Final = 0x7F
# There may be Chinese text before these.
_BRACKET: Final = 0x29
_PER_CENT: Final = 0x25
SUPPLEMENTARY: Final = "\U00010000-\U0010ffff"
"""The trigger of the rules about the supplementary planes: any character of these."""

SHORT: Final = 400  # code points of a text in which looking at each is faster than a search for several characters


def matches(pattern: re.Pattern[str], page: Page, inside: str) -> list[re.Match[str]]:
    """The matches of `pattern` in the page, as `finditer` tells them. All begin with a character of the class of this inside,
    which the asking rule lists."""
    return _matches_at(pattern, page.text, page.places(inside))


def _matches_at(pattern: re.Pattern[str], text: str, starts: list[int]) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    end = 0
    for at in starts:
        if at >= end and (match := pattern.match(text, at)) is not None:
            found.append(match)
            end = match.end()
    return found


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


def marks_of(page: Page, marks: str) -> list[int]:
    """The sorted offsets of a few single `marks`, which the stage lists."""
    return offsets_of(page.text, marks) if page.listed is None else page.places(_escaped(marks))


def count_of(text: str, character: str) -> int:
    """How often a `character` that is rare stands in `text`: `str.count` looks at each, a search skips most."""
    return len(offsets_of(text, character)) if COMPILED else text.count(character)


def spaces_of(page: Page) -> list[int]:
    """The offsets of the plain spaces. Computed once a page."""
    return page.once(_spaces_of)


def _spaces_of(page: Page) -> list[int]:
    return offsets_of(page.text, " ")


def line_ends(page: Page) -> list[int]:
    """The offsets of the line ends. Computed once a page."""
    return page.once(_line_ends)


def _line_ends(page: Page) -> list[int]:
    return offsets_of(page.text, "\n")


def has_wide_space(page: Page) -> bool:
    """Whether there is a U+3000. Computed once a page, from what was listed: a search cannot skip, since its last byte is
    zero."""
    return page.once(_has_wide_space)


def _has_wide_space(page: Page) -> bool:
    text, listed = page.text, page.listed
    return "\u3000" in text if listed is None else any(text[at] == "\u3000" for at in listed)


def half_marks(page: Page) -> list[int]:
    """The offsets of the `, ; : ! ? ( )` of the page's text that have a character beyond ASCII beside them, or a closing bracket
    or a per cent sign before them. Computed once a page."""
    return page.once(_half_marks)


def _half_marks(page: Page) -> list[int]:
    text = page.text
    found: list[int] = []
    before: i64
    place: i64
    last: i64 = len(text) - 1
    for at in marks_of(page, _HALF):
        place = at
        before = ord(text[place - 1]) if place > 0 else 0
        if before > _LAST_OF_ASCII or before in (_BRACKET, _PER_CENT) or (place < last and ord(text[place + 1]) > _LAST_OF_ASCII):
            found.append(at)
    return found


@cache
def _escaped(characters: str) -> str:
    return re.escape(characters)


def beyond_plane(page: Page) -> list[int]:
    """The offsets of the characters of the supplementary planes, which the asking rule lists. Computed once a page."""
    return page.once(_beyond_plane)


def _beyond_plane(page: Page) -> list[int]:
    text = page.text
    if page.listed is None:
        return [match.start() for match in _beyond().finditer(text)]
    return [at for at in page.listed if ord(text[at]) >= PLANE]


def matches_beyond(pattern: re.Pattern[str], page: Page) -> list[re.Match[str]]:
    """The matches of `pattern`, all of which begin with a character of the supplementary planes."""
    return _matches_at(pattern, page.text, beyond_plane(page))


@cache
def _beyond() -> re.Pattern[str]:
    return re.compile("[\U00010000-\U0010ffff]")
