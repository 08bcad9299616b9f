"""Finds character references that a text speaks of together: &copy; 或者 &#169;, 左引号是&ldquo;，右引号是&rdquo;.

A reference alone may be mentioned or used; several tell more. They are mentioned where two spellings of a character are
joined by 或 or the like, or two of a sign are on one line; where one is joined to another that is mentioned; where what a row
of them says is written beside it; and on a line with an opening quotation mark before a full stop, which nothing can open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple
from unicodedata import category

from cleantext.patterns.quotes import QUOTES
from cleantext.repair.escapes.used_as_text import is_mentioned, surroundings

_JOINED = re.compile(r"[ \t]{0,2}(?:或者?|还是|還是|[和与與跟及、，,/|]|以及|or|and)[ \t]{0,2}")
_MAX_JOINT = 8  # code points between two references that are spoken of together
_SPELT = re.compile(r"[^\n&]{0,12}?(?:或|也可|就是|即|等[于於]|or |same)[^\n&]{0,12}")
_OPENS_NOTHING = re.compile("[，。、；：？！）]|[ ](?:and|or|instead)[ ]")
_OPENING, _QUOTES = "“‘「『《〈（【", "“”‘’「」『』"
_SPACES = re.compile("空格|space", re.IGNORECASE)
_NAMING = re.compile("(?:就是|而不是|意思是|[显顯]示[成为為]|[变變]成|[写寫]成|instead of )[“「]?$")
_NEARBY = 12  # code points from a row of references in which its characters are written
_LONGEST = 8  # characters of a row that may be shown


class Reference(NamedTuple):
    """A character reference: a half-open span of the text, how it is spelt, and its character."""

    start: int
    end: int
    spelling: str
    meant: str


def spoken_of(text: str, references: Sequence[Reference]) -> Iterator[int]:
    """The offsets of those of `references`, in order, that are mentioned together."""
    first = 0
    for place in range(1, len(references) + 1):
        if place == len(references) or text.find("\n", references[place - 1].end, references[place].start) >= 0:
            yield from _on_a_line(text, references[first:place])
            first = place


def _on_a_line(text: str, references: Sequence[Reference]) -> set[int]:
    found = {reference.start for reference in references if _is_space_named(text, reference)}
    if any(_opens_nothing(text, reference) for reference in references):
        found |= {reference.start for reference in references if reference.meant in _QUOTES}
    if len(references) > 1:
        found.update(_two_spellings(text, references), _shown(text, references))
        if any(_are_joined(text, before, behind) for before, behind in pairwise(references)):
            found |= {reference.start for reference in references if _is_said(text, reference)}
        for before, behind in (*pairwise(references), *pairwise(references[::-1])):
            if before.start in found and _are_joined(text, before, behind):
                found.add(behind.start)
    return found


def _is_said(text: str, reference: Reference) -> bool:
    return reference.meant not in _OPENING and is_mentioned(text, reference.start, reference.end)


def _are_joined(text: str, one: Reference, other: Reference) -> bool:
    """Whether nothing but a word that joins them is between the two. `<` and `>` belong to what they enclose."""
    if one.meant in "<>" or other.meant in "<>":
        return False
    low, high = min(one.end, other.end), max(one.start, other.start)
    return low < high <= low + _MAX_JOINT and _JOINED.fullmatch(text, low, high) is not None


def _two_spellings(text: str, references: Sequence[Reference]) -> Iterator[int]:
    for before, behind in pairwise(references):
        if before.meant == behind.meant and before.spelling != behind.spelling:
            between = text[before.end : behind.start]
            joined = _are_joined(text, before, behind) or _SPELT.fullmatch(between) is not None
            if joined or (category(before.meant[0])[0] == "S" and before.end < behind.start and "\n" not in between):
                yield from (before.start, behind.start)


def _shown(text: str, references: Sequence[Reference]) -> Iterator[int]:
    """Those of rows of letters or ideographs that are written nearby."""
    for row in _rows(references):
        meant = "".join(reference.meant for reference in row)
        if 1 < len(meant) <= _LONGEST and meant.isalnum():
            start, end, reach = row[0].start, row[-1].end, len(meant) + _NEARBY
            if any(_is_named(meant, part) for part in (text[max(start - reach, 0) : start], text[end : end + reach])):
                yield from (reference.start for reference in row)


def _is_named(meant: str, part: str) -> bool:
    """Whether `part` has `meant` between quotation marks, or behind a verb. A page of which some characters are escaped can have
    it anywhere."""
    at = part.find(meant)
    return at > 0 and (part[at - 1] + part[at + len(meant) :][:1] in QUOTES or _NAMING.search(part, 0, at) is not None)


def _rows(references: Sequence[Reference]) -> Iterator[list[Reference]]:
    """References without anything between them."""
    gaps = [0]
    for before, behind in pairwise(references):
        gaps.append(gaps[-1] + (before.end != behind.start))
    for _, row in groupby(zip(gaps, references, strict=True), key=lambda each: each[0]):
        yield [reference for _, reference in row]


def _opens_nothing(text: str, reference: Reference) -> bool:
    """Whether it is an opening quotation mark before a mark that nothing opens."""
    return reference.meant in _OPENING and _OPENS_NOTHING.match(text, reference.end) is not None


def _is_space_named(text: str, reference: Reference) -> bool:
    """Whether it is a space on a line about spaces."""
    return reference.meant.isspace() and any(map(_SPACES.search, surroundings(text, reference.start, reference.end)))
