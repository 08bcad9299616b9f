"""Pages all of which were GBK or Big5 decoded as single bytes: what is left of them when most is found, 关于我们 and 前腔 too.

A name, a label or a rare character is too little to tell by itself. But where every character of a page is one that the reader
has, one chain is known, and the lines are valid by it from end to end, what else is beyond ASCII in these went the same way:
a line most of which was found is decoded as a whole, with the edges of what was found; of another line, runs that
stand by themselves.

Not decoded: a line that is not valid from end to end, letters that touch a word (naïve), boxes, a single rare Han.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleantext.lexicon import rarity
from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.codecs.readers import READERS, Reader, bytes_of
from cleantext.repair.mojibake.codecs.writers import PAIRS, Writer
from cleantext.repair.mojibake.windows.search import Chain
from cleantext.spans import Span

LEAST = 60.0  # nats: the total gain of a chain from which pages are read so
FOUND, VALID = 0.25, 0.9  # the share of the letters that were found so, and of the lines that are valid, at least
FOUND_IN_LINE = 0.2  # the share of the letters of a line that were found, from which all of it is decoded
_COMMON = 11.0  # nats: the most rarity of a single Han
_REPEATED = 3  # the same Han as often in a row is a box

_BEYOND = re.compile("[^\x00-\x7f]")
_LINE = re.compile("[^\n\r]+")  # U+0085 can be a byte of a character
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_HAN = re.compile(f"[{MAIN_HAN}]")


class Rest(NamedTuple):
    """A half-open span, its repaired text, its chain, and whether what was found in its line is part of it."""

    start: int
    end: int
    written: str
    chain: Chain
    whole: bool


class _Unit(NamedTuple):
    """A character of the repaired text, and its half-open span."""

    start: int
    end: int
    character: str


def rest_of_page(text: str, gains: dict[Chain, float], done: Sequence[Span], blends: Sequence[Span]) -> Iterator[Rest]:
    """What is left of a page whose chains have `gains` (nats) and of which the sorted, disjoint spans `done` were found.

    Lines with a part of `blends` were damaged twice, and are left.
    """
    chain = max(gains, key=gains.__getitem__, default=None)
    if chain is None or gains[chain] < LEAST or chain.writer not in PAIRS[:2] or len(chain.readers) > 1:
        return
    beyond = set(_BEYOND.findall(text)) - {"\ufffd"}
    fitting = [reader for reader in _readers(chain) if all(map(bytes_of(reader).__getitem__, beyond))]
    if not fitting:
        return
    letters = len(_BEYOND.findall(text))
    found = sum(len(_BEYOND.findall(text[start:end])) for start, end in done)
    if found < FOUND * letters or found == letters:
        return
    chain = Chain((fitting[0],), chain.writer)
    lines = [match.span() for match in _LINE.finditer(text) if _BEYOND.search(match[0])]
    units = {span: _units(text, *span, fitting[0], chain.writer) for span in lines}
    if sum(map(bool, units.values())) < VALID * len(lines):
        return
    damaged = {text.rfind("\n", 0, start) + 1 for start, _ in blends}
    at = 0
    for start, end in lines:
        while at < len(done) and done[at][1] <= start:
            at += 1
        last = at
        while last < len(done) and done[last][0] < end:
            last += 1
        here = done[at:last]
        if units[start, end] and start not in damaged:
            yield from _of_line(text, units[start, end], here, chain)


def _readers(chain: Chain) -> list[Reader]:
    """The reader of the chain, and the one that differs in a few characters: single-byte ones."""
    reader = chain.readers[0]
    alike = [each for each in READERS if each.name in _WESTERN] if reader.name in _WESTERN else []
    return [each for each in (reader, *alike) if not each.wide]


_WESTERN = ("Latin-1", "Windows-1252")


def _units(text: str, start: int, end: int, reader: Reader, writer: Writer) -> list[_Unit]:
    """The characters of a line; none if it is not valid, or is no text."""
    table = bytes_of(reader)
    values = [byte for character in text[start:end] for byte in (table[character] or b"\0")]
    if len(values) != end - start:
        return []
    units: list[_Unit] = []
    at = 0
    while at < len(values):
        character, length = writer.unit(values, at)
        if not length or _PRIVATE.match(character):
            return []
        units.append(_Unit(start + at, start + at + length, character))
        at += length
    return units


def _of_line(text: str, units: Sequence[_Unit], here: Sequence[Span], chain: Chain) -> Iterator[Rest]:
    """What is left of a line, in which the spans `here` were found."""
    pairs = [unit for unit in units if unit.end - unit.start == 2]
    found = sum(1 for unit in pairs if any(start < unit.end and unit.start < end for start, end in here))
    edges = {unit.start for unit in units} | {units[-1].end}
    if found == len(pairs) and all(start in edges and end in edges for start, end in here):
        return
    whole = found >= FOUND_IN_LINE * len(pairs)
    run: list[_Unit] = []
    for unit in [*units, _Unit(-1, -1, "")]:
        if unit.end - unit.start == 2:
            run.append(unit)
            continue
        if run:
            start, end = run[0].start, run[-1].end
            written = "".join(each.character for each in run)
            inside = any(low < end and start < high for low, high in here)
            if whole or (not inside and _stands_alone(text, start, end) and _is_text(written)):
                yield Rest(start, end, written, chain, whole)
        run = []


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def _is_text(written: str) -> bool:
    """Whether there are two Han, a common one, or marks."""
    han = _HAN.findall(written)
    if any(written[at : at + _REPEATED] == _REPEATED * written[at] for at in range(len(written) - _REPEATED + 1)):
        return False
    return len(set(han)) > 1 or not han or rarity(han[0]) <= _COMMON
