"""Short runs in a text that is known to be GBK or Big5 decoded as Windows-1252: »áÔ± is 会员, of£¬the is of，the.
Likewise the marks and the wide space of Big5, whose second bytes are ASCII: ¡@¡u is 　「.

Two Han are too few to be recognised by themselves. In a text with much mojibake of that chain, an even number of Latin-1 letters
that are not part of a word is repaired if it gives common Han, and Chinese punctuation next to ASCII letters as well. Other
runs are flagged. A single letter is left (é, °, ·), and so are symbols that pages write as references (»», ©®).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.blends.blending import BLEND, BLENDED
from cleantext.repair.mojibake.codecs.readers import READERS, bytes_of
from cleantext.repair.mojibake.codecs.writers import PAIRS, Writer
from cleantext.repair.mojibake.suspects.oddities import odd
from cleantext.repair.mojibake.windows.judging import restored
from cleantext.repair.mojibake.windows.search import Chain
from cleantext.spans import Span

LEAST = 200.0  # nats: the total gain of a chain from which leftovers are searched
COMMON = 7.2  # nats: the mean cost of a Han above which a run is flagged
FEWEST = 2  # Han in a run

_BIG5 = PAIRS[1]
_WESTERN = next(reader for reader in READERS if reader.name == BLENDED[0])
_QUOTES = "“”‘’…—–·"  # also Chinese punctuation
_MARKS = re.compile("[\u2014\u2018-\u201d\u2026\u3000-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff5e]+")
_SAID = re.compile(f"(?:[{MAIN_HAN}]|{_MARKS.pattern})+")
_PART = re.compile("[a-z]")  # next to a run: it is part of a word of another language
_WORD = re.compile("[A-Za-z]")


# In Big5: the wide space, and marks that no Western text has so: ¡u, ¡i¡j. ¡A to ¡Z may begin a Spanish sentence.
_BIG5_MARKS = re.compile("(?:¡@|¡[i-z{-~](?![a-z]))+")


class Leftover(NamedTuple):
    """A half-open span, its repaired text, and whether that is certain."""

    start: int
    end: int
    written: str
    sure: bool


def known_chain(chains: dict[Chain, float]) -> Chain | None:
    """The chain that the text is known by, if it is GBK or Big5 decoded as Windows-1252 or similar; otherwise None."""
    chain = max(chains, key=chains.__getitem__, default=None)
    if chain is None or chains[chain] < LEAST or chain.writer not in PAIRS[:2] or len(chain.readers) > 1:
        return None
    return chain if chain.readers[0] is BLEND or chain.readers[0].name in BLENDED else None


def leftovers(text: str, chain: Chain, done: Sequence[Span]) -> Iterator[Leftover]:
    """The runs outside of the spans `done`, which are sorted and disjoint."""
    if chain.writer is _BIG5:
        yield from _big5_marks(text, done)
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
        written = _written(run, chain.writer)
        if not _MARKS.fullmatch(written) and _PART.search(
            text[start - 1 : start] + text[start + len(run) : start + len(run) + 1]
        ):
            continue
        yield Leftover(start, start + len(run), written, _is_sure(text, start, start + len(run), written))


def _big5_marks(text: str, done: Sequence[Span]) -> Iterator[Leftover]:
    at = 0
    for match in _BIG5_MARKS.finditer(text):
        start, end = match.span()
        while at < len(done) and done[at][1] <= start:
            at += 1
        if at == len(done) or end <= done[at][0]:
            yield Leftover(start, end, _written(match[0], _BIG5), True)


@cache
def _runs() -> re.Pattern[str]:
    table = bytes_of(_WESTERN)
    letters = "".join(
        each for each in map(chr, (*range(0x80, 0x180), *range(0x2010, 0x2040), 0x20AC, 0x2122, 0x2C6, 0x2DC)) if table[each]
    )
    return re.compile(f"[{re.escape(letters)}]{{2,}}")


def _written(run: str, writer: Writer) -> str:
    """The repaired text of a run, with U+FFFD for an invalid byte."""
    data = list(b"".join(each.encode("ascii") if each < "\x80" else bytes_of(_WESTERN)[each] for each in run))
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
