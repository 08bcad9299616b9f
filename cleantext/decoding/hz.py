"""Decodes damaged HZ line by line: a lost byte or escape misaligns the rest of its line.

HZ (RFC 1843) switches to byte pairs at ~{, and back to ASCII at ~} or at the end of the line. The most probable decoding of each
line is found by a Viterbi search; the state is whether pairs are read. Any byte may be damage, and an escape may be half
destroyed or missing. Time and space are linear in the bytes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf
from typing import NamedTuple

from cleantext.decoding.damage import MARKER
from cleantext.decoding.steps import FIRST_DAMAGED_BYTE, NEXT_DAMAGED_BYTE, UNKNOWN, step_cost

LINE = re.compile(rb"[^\r\n]*[\r\n]*")
_SOUND = re.compile(rb"~~|~\n|~\{(?:[\x21-\x77][\x21-\x7e])*~\}")
_ESCAPES = re.compile(rb"[~\x80-\xff]")
# Costs in nats: of an ASCII byte that is part of a word, of any other, of a lone ~.
WORD, OTHER, _TILDE = 3.0, 4.5, 10.0
# Costs in nats: of an escape that is half destroyed, of one that is missing, of a line that begins with pairs.
HALF_ESCAPE, NO_ESCAPE, _OPEN_LINE = 9.0, 16.0, 10.0
IN_WORDS = frozenset(b"abcdefghijklmnopqrstuvwxyz \r\n")
PLAIN, PAIRS = False, True
_OPENING, _CLOSING = b"~{", b"~}"


class Step(NamedTuple):
    """How an offset was reached: the state and offset before it, and the text in between, damage as lone surrogates."""

    pairs: bool
    start: int
    text: str


def is_sound(data: bytes) -> bool:
    """Whether all of `data` conforms to RFC 1843."""
    return _ESCAPES.search(_SOUND.sub(b"", data)) is None


def read_hz(data: bytes) -> str:
    """`data` decoded to a marked text (see `mark_damage`)."""
    return "".join(_read_line(line) for line in LINE.findall(data))


def _read_line(line: bytes) -> str:
    if is_sound(line):
        try:
            return line.decode("hz")
        except UnicodeDecodeError:
            pass  # pairs without a character
    return Line(line).read()


class Line:
    """The cheapest paths to each offset of a line, in each of the two states."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        size = len(data) + 3
        self.costs = {PLAIN: [inf] * size, PAIRS: [inf] * size}
        self.lasts = {PLAIN: [UNKNOWN] * size, PAIRS: [UNKNOWN] * size}
        self.steps: dict[bool, list[Step | None]] = {PLAIN: [None] * size, PAIRS: [None] * size}
        self.costs[PLAIN][0], self.costs[PAIRS][0] = 0.0, _OPEN_LINE
        self.lasts[PLAIN][0] = self.lasts[PAIRS][0] = "\n"

    def read(self) -> str:
        """The text of the cheapest path, damaged bytes marked."""
        for at in range(len(self.data)):
            for pairs in (PLAIN, PAIRS):
                self.turn(at, pairs)
            self.go_plain(at)
            self._go_pairs(at)
        end = len(self.data)
        pairs = self.costs[PAIRS][end] < self.costs[PLAIN][end]
        texts: list[str] = []
        while step := self.steps[pairs][end]:
            texts.append(step.text)
            pairs, end = step.pairs, step.start
        return "".join(reversed(texts))

    def reach(self, pairs: bool, step: Step, end: int, cost: float, last: str) -> None:
        cost += self.costs[step.pairs][step.start]
        if cost < self.costs[pairs][end]:
            self.costs[pairs][end], self.lasts[pairs][end], self.steps[pairs][end] = cost, last, step

    def turn(self, at: int, pairs: bool) -> None:
        """Switch from ASCII to pairs or back: by an escape, by half of one, or by none."""
        escape, last = self.data[at : at + 2], self.lasts[pairs][at]
        whole = _CLOSING if pairs else _OPENING
        if not at and not pairs and escape[:1] == _OPENING[1:]:  # the ~ of the first line was lost
            self.reach(PAIRS, Step(pairs, at, damage_of(escape[:1])), at + 1, HALF_ESCAPE, last)
        self.reach(not pairs, Step(pairs, at, ""), at, NO_ESCAPE, last)
        if escape == whole:
            self.reach(not pairs, Step(pairs, at, ""), at + 2, 0.0, last)
        elif len(escape) == 2 and (escape[0] == whole[0]) != (escape[1] == whole[1]):
            self.reach(not pairs, Step(pairs, at, damage_of(escape)), at + 2, HALF_ESCAPE, last)

    def go_plain(self, at: int) -> None:
        byte, pair = self.data[at], self.data[at : at + 2]
        if pair in (b"~~", b"~\n"):
            self.reach(PLAIN, Step(PLAIN, at, "~" if pair == b"~~" else ""), at + 2, OTHER, "~")
        if byte >= 0x80:
            self.lose(at, PLAIN)
        else:
            cost = WORD if byte in IN_WORDS else _TILDE if pair[:1] == b"~" else OTHER
            self.reach(PLAIN, Step(PLAIN, at, chr(byte)), at + 1, cost, chr(byte))

    def _go_pairs(self, at: int) -> None:
        byte, character = self.data[at], self.character(self.data[at : at + 2])
        if byte in b"\r\n":
            self.reach(PLAIN, Step(PAIRS, at, chr(byte)), at + 1, 0.0, "\n")
        if character:
            cost = step_cost(self.lasts[PAIRS][at], character)
            self.reach(PAIRS, Step(PAIRS, at, character), at + 2, cost, character)
        self.lose(at, PAIRS)

    def character(self, pair: bytes) -> str:
        """The character of a pair of bytes; "" if there is none."""
        return _character(pair)

    def lose(self, at: int, pairs: bool) -> None:
        step = self.steps[pairs][at]
        in_run = step is not None and "\udc00" <= step.text[-1:] <= "\udcff"
        cost = NEXT_DAMAGED_BYTE if in_run else FIRST_DAMAGED_BYTE
        self.reach(pairs, Step(pairs, at, damage_of(self.data[at : at + 1])), at + 1, cost, UNKNOWN)


def damage_of(lost: bytes) -> str:
    return "".join(chr(MARKER + byte) for byte in lost)


@lru_cache(maxsize=1 << 14)
def _character(pair: bytes) -> str:
    """The character of a pair of seven-bit bytes; "" if there is none."""
    if len(pair) < 2 or not (0x21 <= pair[0] <= 0x77 and 0x21 <= pair[1] <= 0x7E):
        return ""
    return bytes(byte | 0x80 for byte in pair).decode("gb2312", "ignore")
