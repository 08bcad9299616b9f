"""Short runs of letters on a page that is known to be GBK or Big5 read as Windows-1252: »áÔ± is 会员, of£¬the is of，the.

Two Han are too few to be told by themselves. On a page of which much went that way, letters of Latin-1 in an even number that are
no part of a word, and common Han the same way, went it too; marks of Chinese text did beside letters of ASCII as well. What does
not fit is flagged. A single letter is left (é, °, ·), and so are signs that pages hold as references (»», ©®).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.blending import BLEND, BLENDED
from cleantext.repair.mojibake.judging import restored
from cleantext.repair.mojibake.oddities import odd
from cleantext.repair.mojibake.readers import READERS, bytes_of
from cleantext.repair.mojibake.search import Way
from cleantext.repair.mojibake.writers import PAIRS, Writer
from cleantext.spans import Span

LEAST = 200.0  # natural logarithms that the page must gain by a way
COMMON = 7.2  # the average cost of a Han above which it is flagged
FEWEST = 2  # Han

_WESTERN = next(reader for reader in READERS if reader.name == BLENDED[0])
_QUOTES = "“”‘’…—–·"  # also marks of Chinese text
_MARKS = re.compile("[\u2014\u2018-\u201d\u2026\u3000-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff5e]+")
_SAID = re.compile(f"(?:[{MAIN_HAN}]|{_MARKS.pattern})+")
_PART = re.compile("[a-z]")  # beside it, of a word of another language
_WORD = re.compile("[A-Za-z]")


class Leftover(NamedTuple):
    """A half-open span, what it says, and whether that is sure."""

    start: int
    end: int
    written: str
    sure: bool


def known_way(ways: dict[Way, float]) -> Way | None:
    """The way that the page is known to have gone, if it is one of these."""
    way = max(ways, key=ways.__getitem__, default=None)
    if way is None or ways[way] < LEAST or way.writer not in PAIRS[:2] or len(way.readers) > 1:
        return None
    return way if way.readers[0] is BLEND or way.readers[0].name in BLENDED else None


def leftovers(text: str, way: Way, done: Sequence[Span]) -> Iterator[Leftover]:
    """The runs outside of what is `done` (sorted, disjoint spans)."""
    at = 0
    for match in _runs().finditer(text):
        start, end = match.span()
        while at < len(done) and done[at][1] <= start:
            at += 1
        if (at < len(done) and done[at][0] < end) or not odd().search(match[0]):
            continue
        stripped = match[0].strip(_QUOTES)
        run = match[0] if len(match[0]) % 2 == 0 else stripped
        start += match[0].index(run)
        written = _written(run, way.writer)
        if not _MARKS.fullmatch(written) and _PART.search(
            text[start - 1 : start] + text[start + len(run) : start + len(run) + 1]
        ):
            continue
        yield Leftover(start, start + len(run), written, _is_sure(text, start, start + len(run), written))


@cache
def _runs() -> re.Pattern[str]:
    table = bytes_of(_WESTERN)
    letters = "".join(
        each for each in map(chr, (*range(0x80, 0x180), *range(0x2010, 0x2040), 0x20AC, 0x2122, 0x2C6, 0x2DC)) if table[each]
    )
    return re.compile(f"[{re.escape(letters)}]{{2,}}")


def _written(run: str, writer: Writer) -> str:
    """What a run says, U+FFFD for a byte that says nothing."""
    data = b"".join(map(bytes_of(_WESTERN).__getitem__, run))
    pieces: list[str] = []
    at = 0
    while at < len(data):
        character, length = writer.unit(data, at)
        pieces.append(character or "\ufffd")
        at += length or 1
    return "".join(pieces)


def _is_sure(text: str, start: int, end: int, written: str) -> bool:
    if _MARKS.fullmatch(written):
        return True
    if _WORD.search(text[start - 1 : start] + text[end : end + 1]) or not _SAID.fullmatch(written):
        return False
    said = _MARKS.split(written)
    costs = [restored(*step) for part in said for step in zip("\n" + part, part, strict=False)]
    return len(costs) >= FEWEST and sum(costs) <= COMMON * len(costs)
