"""EUC-TW: ASCII; two bytes A1–FE for plane 1 of CNS 11643; 8E, the plane (A1–B0) and two bytes for any plane."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import cache

from cleantext.decoding.cns.errors import handle_decoding, handle_encoding
from cleantext.decoding.cns.planes import EMPTY, places, plane

NAME = "euc_tw"
_STRETCH = re.compile(rb"[\x00-\x7f]+|(?:[\xa1-\xfe]{2})+|\x8e[\xa1-\xb0][\xa1-\xfe]{2}")
_SEVEN_BITS = bytes(byte & 0x7F for byte in range(256))


def decode(data: bytes, errors: str = "strict") -> tuple[str, int]:
    """The text of `data` and the number of bytes read, as `codecs` requires."""
    data = bytes(data)
    pieces: list[str] = []
    at = 0
    while at < len(data):
        found = _STRETCH.match(data, at)
        if not found:
            given, at = handle_decoding(errors, NAME, data, at, at + 1)
            pieces.append(given)
            continue
        text = _read(found[0])
        empty = text.find(EMPTY)
        if empty < 0:
            pieces.append(text)
            at = found.end()
            continue
        pieces.append(text[:empty])
        at += 2 * empty
        given, at = handle_decoding(errors, NAME, data, at, min(at + 2, found.end()) if data[at] != 0x8E else found.end())
        pieces.append(given)
    return "".join(pieces), len(data)


def _read(stretch: bytes) -> str:
    if stretch[0] < 0x80:
        return stretch.decode("ascii")
    if stretch[0] == 0x8E:
        return plane(stretch[1] - 0xA0)[int.from_bytes(stretch[2:].translate(_SEVEN_BITS))]
    return stretch.translate(_SEVEN_BITS).decode("utf-16-be").translate(plane(1))


def encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
    """The bytes of `text` and its length, as `codecs` requires."""
    written = _written()
    with suppress(KeyError):
        return b"".join(map(written.__getitem__, text)), len(text)
    pieces: list[bytes] = []
    at = 0
    while at < len(text):
        code = written.get(text[at])
        if code is None:
            given, at = handle_encoding(errors, NAME, text, at)
            pieces.append(given if isinstance(given, bytes) else encode(given)[0])
            continue
        pieces.append(code)
        at += 1
    return b"".join(pieces), len(text)


@cache
def _written() -> dict[str, bytes]:
    """The bytes of each character."""
    found = {chr(code): bytes((code,)) for code in range(0x80)}
    for character, (number, code) in places().items():
        prefix = b"" if number == 1 else bytes((0x8E, 0xA0 + number))
        found.setdefault(character, prefix + (code | 0x8080).to_bytes(2))
    return found
