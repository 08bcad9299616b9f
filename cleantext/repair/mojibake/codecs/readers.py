"""Readers: the encodings that text can have been wrongly decoded with. Maps a character back to its bytes, and knows which
bytes are lost.

Each reader combines the tables of Python's codecs and of browsers (the WHATWG Encoding Standard), which differ in a few
characters: a character has the bytes of the first table that contains it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

HOLE = -1  # a lost byte
WALL = -2  # a character that the reader cannot have decoded


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """An encoding that text was wrongly decoded with.

    codecs    Python codecs, the preferred one first
    besides   characters that no Python codec decodes from a byte, and their bytes
    lost      bytes that no character begins with, so that they are always lost
    dropped   bytes decoded as control characters or spaces, which other programs remove
    again     lead bytes of pairs whose characters other pairs decode to as well
    wide      whether it is double-byte, so that a byte is lost if it forms no character with the next one
    """

    name: str
    codecs: tuple[str, ...]
    besides: Mapping[str, bytes] = field(default_factory=dict)
    lost: bytes = b""
    dropped: bytes = b""
    wide: bool = True
    again: bytes = b""


_UNSEEN = re.compile("[\x80-\xa0\xad]")  # control characters, the hard space and the soft hyphen
_UNDEFINED_1252 = b"\x81\x8d\x8f\x90\x9d"

READERS = (
    Reader("GBK", ("gbk", "gb18030"), {"€": b"\x80"}, b"\x80\xff"),
    Reader("Big5", ("cp950", "big5", "big5hkscs"), {}, b"\x80\xff"),
    Reader("Big5-HKSCS", ("big5hkscs", "cp950"), {}, b"\x80\xff"),
    Reader("Shift_JIS", ("cp932", "shift_jis"), {}, b"\x80\xa0\xfd\xfe\xff", again=b"\x81\x87\xed\xee\xfa\xfb\xfc"),
    Reader("EUC-KR", ("euc_kr",), {}, b"\x80\xff"),
    Reader("code page 949", ("cp949",), {}, b"\x80\xff"),
    Reader(
        "Windows-1252", ("cp1252",), {chr(byte): bytes((byte,)) for byte in _UNDEFINED_1252}, _UNDEFINED_1252, b"\xa0\xad", False
    ),
    Reader("Latin-1", ("latin-1",), {}, b"", bytes((*range(0x80, 0xA1), 0xAD)), False),
    Reader("Mac Roman", ("mac_roman",), wide=False),
    Reader("code page 437", ("cp437",), wide=False),
    Reader("code page 850", ("cp850",), wide=False),
    Reader("UTF-16LE", ("utf-16-le",), lost=b""),
    Reader("UTF-16BE", ("utf-16-be",), lost=b""),
)


def _one_byte(name: str, codec: str) -> Reader:
    """A single-byte encoding; browsers decode its undefined bytes as control characters."""
    characters = {byte: bytes((byte,)).decode(codec, "ignore") for byte in range(0x80, 0x100)}
    undefined = bytes(byte for byte, character in characters.items() if not character)
    unseen = bytes(byte for byte, character in characters.items() if _UNSEEN.match(character))
    return Reader(name, (codec,), {chr(byte): bytes((byte,)) for byte in undefined}, undefined, unseen, False)


RARER = (
    _one_byte("Windows-1250", "cp1250"),
    _one_byte("Windows-1251", "cp1251"),
    _one_byte("Windows-1253", "cp1253"),
    _one_byte("Windows-1254", "cp1254"),
    _one_byte("Windows-1256", "cp1256"),
    _one_byte("Windows-1257", "cp1257"),
    _one_byte("ISO 8859-2", "iso8859-2"),
    _one_byte("ISO 8859-13", "iso8859-13"),
    _one_byte("ISO 8859-15", "iso8859-15"),
    _one_byte("KOI8-R", "koi8-r"),
    _one_byte("code page 866", "cp866"),
    _one_byte("code page 852", "cp852"),
    _one_byte("Mac Cyrillic", "mac_cyrillic"),
    _one_byte("ISO 8859-5", "iso8859-5"),
    _one_byte("ISO 8859-7", "iso8859-7"),
    _one_byte("Windows-1255", "cp1255"),
    _one_byte("Windows-874", "cp874"),
)
"""Readers that are tried for UTF-8 where none of READERS explains the window."""


class _OneByte(dict[str, bytes]):
    """The byte of a character in an encoding that has one for each; b"" if the reader cannot have decoded it."""

    def __init__(self, reader: Reader) -> None:
        bytes_ = [bytes((byte,)) for byte in range(0x100)]
        super().__init__((found, byte) for byte in bytes_ if (found := byte.decode(reader.codecs[0], "ignore")))
        self.update(reader.besides)

    def __missing__(self, character: str) -> bytes:
        self[character] = b""
        return b""


class _Bytes(dict[str, bytes]):
    """The bytes of a character, computed on first use; b"" if the reader cannot have decoded it."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader.besides)
        self._codecs = reader.codecs
        self._errors = "surrogatepass" if reader.codecs[0].startswith("utf-16") else "strict"

    def __missing__(self, character: str) -> bytes:
        found = b""
        for codec in self._codecs:
            try:
                found = character.encode(codec, self._errors)
            except UnicodeEncodeError:
                continue
            break
        self[character] = found if character != "\ufffd" and len(found) <= _LONGEST else b""
        return self[character]


_LONGEST = 4


def is_double_byte(reader: Reader) -> bool:
    """Whether a reader is one of the double-byte encodings that include ASCII."""
    return reader.wide and not reader.codecs[0].startswith("utf-16")


@cache
def bytes_of(reader: Reader) -> Mapping[str, bytes]:
    """Maps a character to its bytes; b"" if the reader cannot have decoded it."""
    return _Bytes(reader) if reader.wide else _OneByte(reader)


class _Data(dict[str, bytes]):
    """The bytes of a character, NUL for U+FFFD, a space for one that the reader cannot have decoded."""

    def __init__(self, table: Mapping[str, bytes]) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, character: str) -> bytes:
        self[character] = self._table[character] or (b"\0" if character == "\ufffd" else b" ")
        return self[character]


@cache
def data_of_each(reader: Reader) -> Mapping[str, bytes]:
    """Maps a character to its bytes, U+FFFD to NUL, one that the reader cannot have decoded to a space."""
    return _Data(bytes_of(reader))


@cache
def lost_before(reader: Reader, behind: int, traceless: bool) -> frozenset[int]:
    """The bytes that can have been replaced by U+FFFD, or, if `traceless`, dropped. `behind`: the next byte, or HOLE."""
    if traceless and reader.dropped:
        return lost_before(reader, behind, False) | frozenset(reader.dropped)
    gone = set(reader.lost)
    if reader.wide:
        pairs = [bytes((byte, behind)) for byte in _FIRST] if behind >= 0x40 else []
        for codec in reader.codecs:
            gone.update([pair[0] for pair in pairs if _UNDECODED in pair.decode(codec, "replace")])
        gone.update(() if pairs else _FIRST)
    return frozenset(gone)


_FIRST, _UNDECODED = range(0x80, 0xFF), "\ufffd"
