"""Decodes damaged ISO-2022-CN line by line, as `hz` does for HZ: an escape may be half destroyed, and its first byte lost.

Each line designates its set of characters (ESC $ ) A or G), and switches to pairs at SO and back at SI (RFC 1922). Lines that use
further sets are left to the codec.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cleantext.decoding.hz import HALF_ESCAPE, IN_WORDS, LINE, NO_ESCAPE, OTHER, PLAIN, WORD, Line, Step, damage_of
from cleantext.decoding.steps import FIRST_DAMAGED_BYTE

CODECS = ("iso2022_cn", "iso2022_cn_ext")
_FURTHER = re.compile(rb"\x1b[$][*+]|\x1b[$][)]E|\x1bN|\x1bO")
_LOST = re.compile(rb"(?<!\x1b)(?=[$][)][AG]\x0e)")
_ESCAPES = {b"\x1b$)A": "gb2312", b"\x1b$)G": "euc_tw"}
_ESC, _SO, _SI = b"\x1b", 0x0E, 0x0F


def with_escapes(data: bytes) -> bytes:
    """`data` with the ESC of each designation that lost it."""
    return _LOST.sub(_ESC, data) if b"\x0e" in data else data


def read_iso2022(data: bytes) -> str | None:
    """`data` decoded to a marked text (see `mark_damage`); None if it uses further sets."""
    if _FURTHER.search(data):
        return None
    escape = max(_ESCAPES, key=lambda each: data.count(each[1:]))
    return "".join(_Line(line, escape).read() for line in LINE.findall(data))


class _Line(Line):
    def __init__(self, data: bytes, escape: bytes) -> None:
        super().__init__(data)
        self._escape, self._codec = escape, _ESCAPES[escape]

    def turn(self, at: int, pairs: bool) -> None:
        byte, last = self.data[at], self.lasts[pairs][at]
        self.reach(not pairs, Step(pairs, at, ""), at, NO_ESCAPE, last)
        if byte == (_SI if pairs else _SO):
            self.reach(not pairs, Step(pairs, at, ""), at + 1, 0.0, last)
        else:
            self.reach(
                not pairs, Step(pairs, at, damage_of(self.data[at : at + 1])), at + 1, FIRST_DAMAGED_BYTE + HALF_ESCAPE, last
            )
        if pairs:
            return
        found = self.data[at : at + len(self._escape)]
        same = sum(ours == theirs for ours, theirs in zip(found, self._escape, strict=False))
        if same == len(self._escape):
            self.reach(PLAIN, Step(PLAIN, at, ""), at + same, 0.0, last)
        elif same == len(self._escape) - 1 == len(found) - 1:
            self.reach(PLAIN, Step(PLAIN, at, damage_of(found)), at + len(found), HALF_ESCAPE, last)
        elif found.startswith(self._escape[1:]):
            self.reach(PLAIN, Step(PLAIN, at, damage_of(found[:-1])), at + len(found) - 1, HALF_ESCAPE, last)

    def go_plain(self, at: int) -> None:
        byte = self.data[at]
        if byte >= 0x80 or (byte < 0x20 and byte not in b"\t\r\n"):
            self.lose(at, PLAIN)
        else:
            self.reach(PLAIN, Step(PLAIN, at, chr(byte)), at + 1, WORD if byte in IN_WORDS else OTHER, chr(byte))

    def character(self, pair: bytes) -> str:
        return _character(pair, self._codec)


@lru_cache(maxsize=1 << 14)
def _character(pair: bytes, codec: str) -> str:
    if len(pair) < 2 or not (0x21 <= pair[0] <= 0x7E and 0x21 <= pair[1] <= 0x7E):
        return ""
    return bytes(byte | 0x80 for byte in pair).decode(codec, "ignore")
