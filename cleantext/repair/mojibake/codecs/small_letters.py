"""UTF-8 read as Windows-1252 and put in small letters, by a search engine or a slug: ä¸åŽ was ä¸­åŽ… and Ž became ž.

Lead bytes are small letters already (but those of · and ×). Of the other bytes Š, Œ, Ž and Ÿ have small forms that are bytes as
well, so that each of š, œ and ž is one of two bytes, and ÿ is Ÿ. Characters with such a byte are chosen like those that lost one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Final

from cleantext.lexicon import rarity
from cleantext.repair.mojibake.codecs.readers import READERS, Reader

WESTERN: Final = next(reader for reader in READERS if reader.name == "Windows-1252")
SMALL: Final = Reader("Windows-1252 in small letters", WESTERN.codecs, WESTERN.besides, WESTERN.lost, WESTERN.dropped, False)
"""Not one of READERS: it is tried where a text has no capitals."""

_FAR: Final = 2.0  # nats
_SMALL: Final = re.compile("[\xe2-\xef][šœžÿ]|[\xe2-\xef][\x80-\xbf€-™][šœžÿ]")
_CAPITALS: Final = {0x9A: (0x9A, 0x8A), 0x9C: (0x9C, 0x8C), 0x9E: (0x9E, 0x8E), 0xFF: (0x9F,)}


def in_small(reader: Reader, text: str) -> Reader:
    """SMALL for Windows-1252 if `text` has letters that may have been capitals inside a character, and no capitals; Windows-1252
    for SMALL if not; any other reader itself."""
    if reader is not WESTERN and reader is not SMALL:
        return reader
    return SMALL if _SMALL.search(text) is not None and text == text.lower() else WESTERN


def with_capitals(text: str, written: str) -> str:
    """What UTF-8 that became `text` may be, if its letters were capitals, where that is far likelier than `written`, which it is
    without; otherwise `written`."""
    if in_small(WESTERN, text) is not SMALL:
        return written
    return "".join(map(_likeliest, written))


def _likeliest(character: str) -> str:
    values = list(character.encode("utf-8", "ignore"))
    if len(values) != 3:
        return character
    choices = [choice for each in as_written(values) if (choice := bytes(each).decode("utf-8", "ignore"))]
    best = min(choices, key=rarity, default=character)
    return best if rarity(best) < rarity(character) - _FAR else character


def is_ambiguous(values: list[int], at: int) -> bool:
    """Whether the UTF-8 character of three bytes at `values[at]` has a byte that may have been a capital."""
    return values[at] >= 0xE2 and any(value in _CAPITALS for value in values[at + 1 : at + 3])


def as_written(window: list[int]) -> Iterator[list[int]]:
    """The bytes that `window` can have had before its letters were made small, the same bytes first."""
    for pair in product(*(_CAPITALS.get(value, (value,)) for value in window[1:3])):
        yield [window[0], *pair, *window[3:]]
