"""A quick look at bytes: how much a writer promises to make of them, before the lattice is asked."""

from __future__ import annotations

import re
from functools import cache

from cleantext.lexicon import rarity
from cleantext.repair.mojibake.writers import UTF8, Writer

PROMISE = 6.0  # natural logarithms that the best stretch must promise by its single characters
_FEWEST, _BYTES = 5, 8  # characters of UTF-8 that are no chance, and bytes beyond ASCII for each of them at most
_PLAIN = bytes(range(0x80))
_A_CHARACTER = 5.0  # what one of UTF-8 promises

_LEAD = re.compile(rb"[\xc2-\xf4]")
_BEGUN = re.compile(rb"[\xe2-\xe9\xef][\x80-\xbf]")


def promise(data: bytes, writer: Writer, wide: bool) -> float:
    """What the best stretch of characters in `data`, NUL for a lost byte, promises; 0.0 where it is not worth a look.

    `wide`: the reader made characters of two bytes, so that lead bytes stand there by chance.
    """
    if writer is UTF8:
        begun = len(_BEGUN.findall(data))
        least = 2 if wide else max(2, len(_LEAD.findall(data)) // 2)
        return _A_CHARACTER * begun if begun >= least else 0.0
    # A lost byte is a space, and then the first of a pair: only one of the two is in step behind it.
    best = max(_stretch(data.replace(b"\0", filler), writer) for filler in ((b" ", b"\xb0") if 0 in data else (b" ",)))
    return best if best >= PROMISE else 0.0


def is_utf8(data: bytes) -> bool:
    """Whether `data` is built as UTF-8 is, however much of it was lost: pairs of a lead byte and a follower stand in it ten
    times as close as in other encodings."""
    begun = len(_BEGUN.findall(data))
    return begun >= _FEWEST and begun * _BYTES >= len(data.translate(None, _PLAIN))


def _stretch(data: bytes, writer: Writer) -> float:
    """What the best stretch of characters promises."""
    best = value = 0.0
    for worth in map(_worth, data.decode(writer.codec, "ignore")):
        value += worth
        if value > best:
            best = value
        elif value < 0.0:
            value = 0.0
    return best


@cache
def _worth(character: str) -> float:
    return 0.0 if character < "\x80" else max(-4.0, 10.0 - rarity(character))
