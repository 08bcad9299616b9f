"""The bytes behind a window of text, peeled of one misreading after another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from cleantext.repair.mojibake.forms import other_forms
from cleantext.repair.mojibake.readers import HOLE, WALL, Reader, bytes_of
from cleantext.repair.mojibake.writers import UTF8

LOST = "\ufffd?"  # what stands where a reader could not read


class Stream(NamedTuple):
    """Bytes, and where they come from.

    values   bytes, HOLE for a lost one (or a question mark), WALL for a character that is none of the reader's
    starts   for each byte, the place in the window of the character that it begins, or -1 inside one; and one more for the end
    readers  what the text was read as, the last reading first
    others   what bytes can be besides, by their places (forms.py)
    """

    values: Sequence[int]
    starts: Sequence[int]
    readers: tuple[Reader, ...]
    others: Mapping[int, int]


def bytes_behind(text: str, reader: Reader) -> Stream:
    """The bytes that `reader` made `text` of."""
    table = bytes_of(reader)
    forms = other_forms(reader) if reader.wide else {}
    values: list[int] = []
    starts: list[int] = []
    others: dict[int, int] = {}
    for place, character in enumerate(text):
        found = table[character]
        if forms and len(found) == 2 and (other := forms[character]):
            others[len(values)], others[len(values) + 1] = other
        if (
            character == _EURO
            and len(found) == 1
            and reader.wide
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


# GBK has € twice: as the byte 80 for browsers, which stands in a character of UTF-8, and as a pair that ends one and begins the
# next, or is none of UTF-8 (Ｕ of Big5).
_EURO, _EURO_PAIR = "€", b"\xa2\xe3"


def _is_begun(values: list[int]) -> bool:
    """Whether the bytes end with two of the three of a character of UTF-8."""
    return len(values) > 1 and 0xE0 <= values[-2] < 0xF0 and 0x80 <= values[-1] < 0xC0


def _is_led(values: list[int]) -> bool:
    """Whether the bytes end with the first of a character of UTF-8."""
    return bool(values) and 0xC2 <= values[-1] < 0xF0


def _goes_on(following: str, table: Mapping[str, bytes]) -> bool:
    """Whether the next character goes on with a character of UTF-8."""
    return bool(following) and 0x80 <= (table[following] or b"\x80")[0] < 0xC0


def peeled(stream: Stream, reader: Reader) -> Stream:
    """The bytes of one reading more: `stream` decoded as UTF-8 and written as the bytes `reader` made it of."""
    table = bytes_of(reader)
    values: list[int] = []
    starts: list[int] = []
    others: dict[int, int] = {}
    forms = other_forms(reader) if reader.wide else {}
    at, ours = 0, stream.values
    while at < len(ours):
        character, size = UTF8.unit(ours, at)
        found = table[character] if character else b""
        if forms and len(found) == 2 and (other := forms[character]):
            others[len(values)], others[len(values) + 1] = other
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
    """The bytes of a stream, NUL for a lost one, a space for a character that is none of the reader's."""
    return bytes(value if value > 0 else 0x20 if value < HOLE else 0 for value in stream.values)


def data_behind(text: str, reader: Reader) -> bytes:
    """The same of `bytes_behind`, but for the second € of GBK: much faster."""
    return b"".join(map(_data(reader).__getitem__, text))


@cache
def _data(reader: Reader) -> Mapping[str, bytes]:
    return _Data(bytes_of(reader))


class _Data(dict[str, bytes]):
    """The bytes of a character, or what stands for them."""

    def __init__(self, table: Mapping[str, bytes]) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, character: str) -> bytes:
        self[character] = self._table[character] or (b"\0" if character == "\ufffd" else b" ")
        return self[character]
