"""Decodes damaged ISO-2022-CN line by line, as `hz` does for HZ: an escape may be half destroyed, and its first byte lost.

A line designates a set of characters (ESC $ ) A or G) wherever another one is needed, and switches to pairs at SO and back at SI
(RFC 1922). ESC N comes before a character of plane 2 of CNS 11643, which ESC $ * H designates. Data that uses further sets is
left to the codec.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleantext.decoding.hz import HALF_ESCAPE, IN_WORDS, LINE, NO_ESCAPE, OTHER, PAIRS, PLAIN, WORD, Line, Step, damage_of
from cleantext.decoding.steps import FIRST_DAMAGED_BYTE, step_cost

CODECS = ("iso2022_cn", "iso2022_cn_ext")
_FURTHER = re.compile(rb"\x1b[$][+]|\x1b[$][)]E|\x1bO")
_LOST = re.compile(rb"(?<!\x1b)(?=[$][)][AG]\x0e)")
_ESCAPES = {b"\x1b$)A": "gb2312", b"\x1b$)G": "euc_tw"}
_DESIGNATION, _TURN = re.compile(rb"(?=\x1b[$][)][AG])"), re.compile(rb"[\x0e\x0f]")
_PLANE_2, _ONE_OF_PLANE_2 = b"\x1b$*H", b"\x1bN"
_WHOLE = re.compile(rb"[^\x0e\x0f\x1b]*\x1b[$][)][AG]")  # a line that designates its set before it switches
_ESC, _SO, _SI = b"\x1b", 0x0E, 0x0F


def with_escapes(data: bytes) -> bytes:
    """`data` with the ESC of each designation that lost it."""
    return _LOST.sub(_ESC, data) if b"\x0e" in data else data


def read_iso2022(data: bytes) -> str | None:
    """`data` decoded to a marked text (see `mark_damage`); None if it uses further sets."""
    if _FURTHER.search(data):
        return None
    usual = max(_ESCAPES, key=lambda each: data.count(each[1:]))
    return "".join(text for line in LINE.findall(data) for text in _read_line(line, usual))


def _read_line(line: bytes, usual: bytes) -> Iterator[str]:
    """The text of each stretch of one set; `usual` designates that of a line whose own escape is lost."""
    if _WHOLE.match(line):
        try:
            yield line.decode(CODECS[0])
            return
        except UnicodeDecodeError:
            pass
    in_pairs = False
    for part in _DESIGNATION.split(line):
        escape = part[: len(usual)]
        yield _Line(part, escape if escape in _ESCAPES else usual, in_pairs).read()
        if turns := _TURN.findall(part):
            in_pairs = turns[-1][0] == _SO


class _Line(Line):
    def __init__(self, data: bytes, escape: bytes, in_pairs: bool) -> None:
        super().__init__(data)
        self._escape, self._codec = escape, _ESCAPES[escape]
        if in_pairs:
            self.costs[PLAIN][0], self.costs[PAIRS][0] = self.costs[PAIRS][0], self.costs[PLAIN][0]

    def turn(self, at: int, pairs: bool) -> None:
        byte, last = self.data[at], self.lasts[pairs][at]
        self.reach(not pairs, Step(pairs, at, ""), at, NO_ESCAPE, last)
        if byte == (_SI if pairs else _SO):
            self.reach(not pairs, Step(pairs, at, ""), at + 1, 0.0, last)
        else:
            self.reach(
                not pairs, Step(pairs, at, damage_of(self.data[at : at + 1])), at + 1, FIRST_DAMAGED_BYTE + HALF_ESCAPE, last
            )
        found = self.data[at : at + len(self._escape)]
        if found in (self._escape, _PLANE_2):
            self.reach(pairs, Step(pairs, at, ""), at + len(found), 0.0, last)
        elif found.startswith(_ONE_OF_PLANE_2) and (character := _character(found[2:], "euc_tw", b"\x8e\xa2")):
            self.reach(pairs, Step(pairs, at, character), at + len(found), step_cost(last, character), character)
        if pairs:
            return
        same = sum(ours == theirs for ours, theirs in zip(found, self._escape, strict=False))
        if same == len(self._escape) - 1 == len(found) - 1:
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
def _character(pair: bytes, codec: str, prefix: bytes = b"") -> str:
    if len(pair) < 2 or not (0x21 <= pair[0] <= 0x7E and 0x21 <= pair[1] <= 0x7E):
        return ""
    return (prefix + bytes(byte | 0x80 for byte in pair)).decode(codec, "ignore")
