"""Writers: the encodings that text can have been written in. Decodes one character after another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cleantext.lexicon import rarity

Unit = tuple[str, int]
"""A character and its number of bytes; ("", 0) if the bytes are invalid."""


@dataclass(frozen=True, slots=True, eq=False)
class Writer:
    """An encoding that text was written in. `unit(values, at)` is the character that begins at `values[at]`."""

    name: str
    codec: str
    unit: Callable[[Sequence[int], int], Unit]


NONE: Unit = ("", 0)


def _utf8(values: Sequence[int], at: int) -> Unit:
    lead = values[at]
    size = 1 if 0 <= lead < 0x80 else 2 if 0xC2 <= lead < 0xE0 else 3 if 0xE0 <= lead < 0xF0 else 4 if 0xF0 <= lead < 0xF5 else 0
    if size == 1:
        return chr(lead), 1
    tail = values[at + 1 : at + size]
    if not size or len(tail) < size - 1:
        return NONE
    code = lead & (0x7F >> size)
    for value in tail:
        if not 0x80 <= value < 0xC0:
            return NONE
        code = code << 6 | value & 0x3F
    if code > 0x10FFFF or code < (0x80, 0x800, 0x10000)[size - 2] or 0xD800 <= code < 0xE000:
        return NONE
    return chr(code), size


class _Pairs(dict[int, str]):
    """The character of a pair of bytes (lead << 8 | trail), computed on first use; "" if there is none."""

    def __init__(self, codecs: tuple[str, ...]) -> None:
        super().__init__()
        self._codecs = codecs

    def __missing__(self, pair: int) -> str:
        # Codecs differ in a few symbols (∕ or ／); the more frequent one is used. Four pairs of Big5-HKSCS are two characters.
        read = (_strictly(pair.to_bytes(2, "big"), codec) for codec in self._codecs)
        found = [character for character in read if len(character) == 1]
        self[pair] = min(found[:2], key=rarity, default="")
        return self[pair]


def _strictly(pair: bytes, codec: str) -> str:
    try:
        return pair.decode(codec)
    except UnicodeDecodeError:
        return ""


def _double(codecs: tuple[str, ...]) -> Callable[[Sequence[int], int], Unit]:
    """Units of a double-byte encoding that includes ASCII."""
    pairs = _Pairs(codecs)

    def unit(values: Sequence[int], at: int) -> Unit:
        lead = values[at]
        if lead < 0x80:
            return (chr(lead), 1) if lead >= 0 else NONE
        if at + 1 < len(values) and values[at + 1] >= 0x40:
            character = pairs[lead << 8 | values[at + 1]]
            return (character, 2) if character else NONE
        return NONE

    return unit


def _sixteen(first: int, second: int) -> Callable[[Sequence[int], int], Unit]:
    """Units of UTF-16 in the Basic Multilingual Plane; `first` and `second` are the bit shifts of the two bytes."""

    def unit(values: Sequence[int], at: int) -> Unit:
        if at + 1 >= len(values) or values[at] < 0 or values[at + 1] < 0:
            return NONE
        code = values[at] << first | values[at + 1] << second
        return NONE if 0xD800 <= code < 0xE000 or not code else (chr(code), 2)

    return unit


UTF8 = Writer("UTF-8", "utf-8", _utf8)
PAIRS = (
    Writer("GBK", "gb18030", _double(("gbk", "gb18030"))),
    Writer("Big5", "big5hkscs", _double(("cp950", "big5", "big5hkscs"))),
    Writer("UTF-16LE", "utf-16-le", _sixteen(0, 8)),
    Writer("UTF-16BE", "utf-16-be", _sixteen(8, 0)),
)
WRITERS = (UTF8, *PAIRS)
