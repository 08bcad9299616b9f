"""The bytes of a window for one reader, and for further readers of these as UTF-8."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cleantext.repair.mojibake.codecs.forms import other_forms
from cleantext.repair.mojibake.codecs.readers import HOLE, WALL, Reader, bytes_of, data_of_each
from cleantext.repair.mojibake.codecs.writers import UTF8


class Stream(NamedTuple):
    """Bytes, and where they come from.

    values   bytes, HOLE for a lost one, WALL for a character that the reader cannot have decoded
    starts   for each byte, the offset in the window of the character that it begins, or -1 inside one; and one more for the end
    readers  what the text was decoded with, the last one first
    others   the other codes of pairs that have several, by their offsets (forms.py): the first byte of the second code << 8
             | its second byte, and the third code << 16. It is read only where no byte is another character's.
    """

    values: list[int]
    starts: list[int]
    readers: tuple[Reader, ...]
    others: dict[int, int]


def bytes_behind(text: str, reader: Reader, sixteen: bool = False) -> Stream:
    """The bytes that `reader` decoded to `text`. `sixteen`: it was written in UTF-16, where no character has the bytes A2 E3."""
    table = bytes_of(reader)
    forms = other_forms(reader) if reader.again else {}
    values: list[int] = []
    starts: list[int] = []
    others: dict[int, int] = {}
    for place, character in enumerate(text):
        found = table[character]
        if forms and len(found) == 2 and (other := forms[character]):
            others[len(values)] = int.from_bytes(other[2:] + other[:2], "big")
        if (
            character == _EURO
            and len(found) == 1
            and reader.wide
            and not sixteen
            and (_goes_on(text[place + 1 : place + 2], table) if _is_begun(values) else not _is_led(values))
        ):
            found = _EURO_PAIR
        if not found:
            values.append(HOLE if character == "\ufffd" else WALL)
            starts.append(place)
            continue
        values += found
        starts.append(place)
        if len(found) > 1:
            starts += (-1,) * (len(found) - 1)
    starts.append(len(text))
    return Stream(values, starts, (reader,), others)


# GBK has € twice: as the byte 80 in browsers, which is inside a UTF-8 character, and as a pair that ends one and begins the
# next, or is not UTF-8 (Ｕ of Big5).
_EURO, _EURO_PAIR = "€", b"\xa2\xe3"


def _is_begun(values: list[int]) -> bool:
    """Whether the bytes end with two of the three bytes of a UTF-8 character."""
    return len(values) > 1 and 0xE0 <= values[-2] < 0xF0 and 0x80 <= values[-1] < 0xC0


def _is_led(values: list[int]) -> bool:
    """Whether the bytes end with the lead byte of a UTF-8 character."""
    return bool(values) and 0xC2 <= values[-1] < 0xF0


def _goes_on(following: str, table: Mapping[str, bytes]) -> bool:
    """Whether the next character begins with a continuation byte of UTF-8, or is unknown."""
    return bool(following) and 0x80 <= (table[following] or b"\x80")[0] < 0xC0


def peeled(stream: Stream, reader: Reader) -> Stream:
    """The bytes for one more reader: `stream` decoded as UTF-8, and the bytes that `reader` decoded to that text."""
    table = bytes_of(reader)
    values: list[int] = []
    starts: list[int] = []
    others: dict[int, int] = {}
    forms = other_forms(reader) if reader.again else {}
    at, ours = 0, stream.values
    while at < len(ours):
        character, size = UTF8.unit(ours, at)
        found = table[character] if character else b""
        if forms and len(found) == 2 and (other := forms[character]):
            others[len(values)] = int.from_bytes(other[2:] + other[:2], "big")
        if found:
            values += found
            starts.append(stream.starts[at])
            starts += (-1,) * (len(found) - 1)
        else:
            values.append(HOLE if character == "\ufffd" or ours[at] == HOLE else WALL)
            starts.append(stream.starts[at])
            size = size if character == "\ufffd" else 1
        at += size
    starts.append(stream.starts[-1])
    return Stream(values, starts, (*stream.readers, reader), others)


def data_of(stream: Stream) -> bytes:
    """The bytes of a stream, with NUL for HOLE and a space for WALL."""
    return bytes(value if value > 0 else 0x20 if value < HOLE else 0 for value in stream.values)


def data_behind(text: str, reader: Reader) -> bytes:
    """Equal to `data_of(bytes_behind(text, reader))`, except for the second € of GBK, and much faster."""
    return b"".join(map(data_of_each(reader).__getitem__, text))
