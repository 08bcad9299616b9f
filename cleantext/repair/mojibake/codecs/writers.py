"""Writers: the encodings that text can have been written in. Decodes one character after another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cleantext.lexicon import rarity

Unit = tuple[str, int]
"""A character and its number of bytes; ("", 0) if the bytes are invalid."""

NONE: Final = ("", 0)
_UNUSED: Final = 0x40000  # from here on, planes without a character that text has


# The classes have no docstrings, since they are compiled.


class Writer:
    # An encoding that text was written in. `unit(values, at)` is the character that begins at `values[at]`. `others` maps it to
    # another one that its bytes are in a variant of the encoding; it knows those that `unit` has given.
    # Two writers are never equal.

    def __init__(self, name: str, codec: str) -> None:
        self.name, self.codec = name, codec
        self.others: dict[str, str] = {}

    def unit(self, values: list[int], at: int) -> Unit:
        raise NotImplementedError


class _Utf8(Writer):
    def unit(self, values: list[int], at: int) -> Unit:
        lead = values[at]
        if 0 <= lead < 0x80:
            return chr(lead), 1
        if lead < 0xC2 or lead > 0xF4:
            return NONE
        size = 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
        if at + size > len(values):
            return NONE
        code = lead & (0x7F >> size)
        for place in range(at + 1, at + size):
            value = values[place]
            if not 0x80 <= value < 0xC0:
                return NONE
            code = code << 6 | value & 0x3F
        if code < (0x80, 0x800, 0x10000)[size - 2] or 0xD800 <= code < 0xE000 or code >= _UNUSED:
            return NONE
        return chr(code), size


class _DoubleByte(Writer):
    # A double-byte encoding that includes ASCII. Codecs differ in a few symbols (∕ or ／), and the variants of Big5 in kana and
    # Cyrillic (な or 广): `unit` gives the more frequent one.

    def __init__(self, name: str, codec: str, codecs: Sequence[str]) -> None:
        super().__init__(name, codec)
        self._codecs = codecs
        self._pairs: dict[int, str] = {}

    def unit(self, values: list[int], at: int) -> Unit:
        lead = values[at]
        if lead < 0x80:
            return (chr(lead), 1) if lead >= 0 else NONE
        if at + 1 < len(values) and values[at + 1] >= 0x40:
            pair = lead << 8 | values[at + 1]
            character = self._pairs.get(pair)
            if character is None:
                character = self._pairs[pair] = self._decoded(pair)
            return (character, 2) if character else NONE
        if self.codec == "gb18030" and at + 3 < len(values) and 0x30 <= values[at + 1] < 0x3A <= 0x81 <= values[at + 2]:
            four = values[at : at + 4]
            if min(four) >= 0x30 and 0x30 <= four[3] < 0x3A:
                character = bytes(four).decode("gb18030", "ignore")
                return (character, 4) if character and ord(character) < _UNUSED else NONE
        return NONE

    def _decoded(self, pair: int) -> str:
        """The character of a pair of bytes (lead << 8 | trail); "" if there is none."""
        found: list[str] = []
        data = pair.to_bytes(2, "big")
        for codec in self._codecs:
            character = data.decode(codec, "ignore")
            # Not what is left of half a pair, one of two characters, or what only a program of one's own has.
            if len(character) == 1 and character >= "\x80" and not "\ue000" <= character < "\uf900":
                found.append(character)
        first = min(found[:2], key=rarity, default="")
        for other in found:
            if other != first:
                self.others.setdefault(first, other)
        return first


class _Sixteen(Writer):
    # UTF-16; `first` and `second` are the bit shifts of the two bytes.

    def __init__(self, name: str, codec: str, first: int, second: int) -> None:
        super().__init__(name, codec)
        self._first, self._second = first, second

    def unit(self, values: list[int], at: int) -> Unit:
        if at + 1 >= len(values) or values[at] < 0 or values[at + 1] < 0:
            return NONE
        code = values[at] << self._first | values[at + 1] << self._second
        if 0xD800 <= code < 0xE000:
            return self._pair(code, values, at)
        return (chr(code), 2) if code else NONE

    def _pair(self, high: int, values: list[int], at: int) -> Unit:
        """The character of two surrogates."""
        if high >= 0xDC00 or at + 3 >= len(values) or values[at + 2] < 0 or values[at + 3] < 0:
            return NONE
        low = values[at + 2] << self._first | values[at + 3] << self._second
        if not 0xDC00 <= low < 0xE000:
            return NONE
        code = 0x10000 + ((high - 0xD800) << 10) + low - 0xDC00
        return (chr(code), 4) if code < _UNUSED else NONE


UTF8: Final[Writer] = _Utf8("UTF-8", "utf-8")
PAIRS: Final[tuple[Writer, ...]] = (
    _DoubleByte("GBK", "gb18030", ("gbk", "gb18030")),
    _DoubleByte("Big5", "big5hkscs", ("cp950", "big5", "big5hkscs")),
    _Sixteen("UTF-16LE", "utf-16-le", 0, 8),
    _Sixteen("UTF-16BE", "utf-16-be", 8, 0),
)
