"""HZ that is damaged: what stands between ~{ and ~} is read byte by byte, since a lost byte puts all behind it out of step."""

from __future__ import annotations

import re

from cleantext.decoding.damage import MARKER
from cleantext.decoding.lattice import find_way

# RFC 1843; a stretch ends with its line at the latest. Neither sign can be part of a pair of bytes.
_STRETCH = re.compile(rb"~\{(.*?)(?:~\}|(?=[\r\n])|\Z)|~~|~\n|~\}", re.DOTALL)
_SIGNS = {b"~~": "~", b"~\n": "", b"~}": ""}
_EIGHT_BITS = bytes(byte | 0x80 if 0x21 <= byte <= 0x7E else byte for byte in range(256))


def read_hz(data: bytes) -> str:
    """`data` as a marked text (see `mark_damage`). Linear."""
    texts: list[str] = []
    at = 0
    for found in _STRETCH.finditer(data):
        texts += _plain(data[at : found.start()]), _SIGNS[found[0]] if found[1] is None else _read(found[1])
        at = found.end()
    return "".join((*texts, _plain(data[at:])))


def _plain(part: bytes) -> str:
    return "".join(chr(byte) if byte < 0x80 else chr(MARKER + byte) for byte in part)


def _read(pairs: bytes) -> str:
    _, pieces = find_way(pairs.translate(_EIGHT_BITS), ("gb18030",), "\n")
    return "".join(piece.text if piece.encoding else chr(MARKER + pairs[piece.start]) for piece in pieces)
