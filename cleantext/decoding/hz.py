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

_LINE = re.compile(rb"[^\r\n]*[\r\n]*")
_SOUND = re.compile(rb"~~|~\n|~\{(?:[\x21-\x77][\x21-\x7e])*~\}")
_ESCAPES = re.compile(rb"[~\x80-\xff]")
# Costs in nats: of an ASCII byte that is part of a word, of any other, of a lone ~.
_WORD, _OTHER, _TILDE = 3.0, 4.5, 10.0
# Costs in nats: of an escape that is half destroyed, of one that is missing, of a line that begins with pairs.
_HALF_ESCAPE, _NO_ESCAPE, _OPEN_LINE = 9.0, 16.0, 10.0
_IN_WORDS = frozenset(b"abcdefghijklmnopqrstuvwxyz \r\n")
_PLAIN, _PAIRS = False, True
_OPENING, _CLOSING = b"~{", b"~}"


class _Step(NamedTuple):
    """How an offset was reached: the state and offset before it, and the text in between, damage as lone surrogates."""

    pairs: bool
    start: int
    text: str


def is_sound(data: bytes) -> bool:
    """Whether all of `data` conforms to RFC 1843."""
    return _ESCAPES.search(_SOUND.sub(b"", data)) is None


def read_hz(data: bytes) -> str:
    """`data` decoded to a marked text (see `mark_damage`)."""
    return "".join(_read_line(line) for line in _LINE.findall(data))


def _read_line(line: bytes) -> str:
    if is_sound(line):
        try:
            return line.decode("hz")
        except UnicodeDecodeError:
            pass  # pairs without a character
    return _Line(line).read()


class _Line:
    """The cheapest paths to each offset of a line, in each of the two states."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        size = len(data) + 3
        self.costs = {_PLAIN: [inf] * size, _PAIRS: [inf] * size}
        self.lasts = {_PLAIN: [UNKNOWN] * size, _PAIRS: [UNKNOWN] * size}
        self.steps: dict[bool, list[_Step | None]] = {_PLAIN: [None] * size, _PAIRS: [None] * size}
        self.costs[_PLAIN][0], self.costs[_PAIRS][0] = 0.0, _OPEN_LINE
        self.lasts[_PLAIN][0] = self.lasts[_PAIRS][0] = "\n"

    def read(self) -> str:
        """The text of the cheapest path, damaged bytes marked."""
        for at in range(len(self.data)):
            for pairs in (_PLAIN, _PAIRS):
                self._turn(at, pairs)
            self._go_plain(at)
            self._go_pairs(at)
        end = len(self.data)
        pairs = self.costs[_PAIRS][end] < self.costs[_PLAIN][end]
        texts: list[str] = []
        while step := self.steps[pairs][end]:
            texts.append(step.text)
            pairs, end = step.pairs, step.start
        return "".join(reversed(texts))

    def _reach(self, pairs: bool, step: _Step, end: int, cost: float, last: str) -> None:
        cost += self.costs[step.pairs][step.start]
        if cost < self.costs[pairs][end]:
            self.costs[pairs][end], self.lasts[pairs][end], self.steps[pairs][end] = cost, last, step

    def _turn(self, at: int, pairs: bool) -> None:
        """Switch from ASCII to pairs or back: by an escape, by half of one, or by none."""
        escape, last = self.data[at : at + 2], self.lasts[pairs][at]
        whole = _CLOSING if pairs else _OPENING
        self._reach(not pairs, _Step(pairs, at, ""), at, _NO_ESCAPE, last)
        if escape == whole:
            self._reach(not pairs, _Step(pairs, at, ""), at + 2, 0.0, last)
        elif len(escape) == 2 and (escape[0] == whole[0]) != (escape[1] == whole[1]):
            self._reach(not pairs, _Step(pairs, at, _damage(escape)), at + 2, _HALF_ESCAPE, last)

    def _go_plain(self, at: int) -> None:
        byte, pair = self.data[at], self.data[at : at + 2]
        if pair in (b"~~", b"~\n"):
            self._reach(_PLAIN, _Step(_PLAIN, at, "~" if pair == b"~~" else ""), at + 2, _OTHER, "~")
        if byte >= 0x80:
            self._lose(at, _PLAIN)
        else:
            cost = _WORD if byte in _IN_WORDS else _TILDE if pair[:1] == b"~" else _OTHER
            self._reach(_PLAIN, _Step(_PLAIN, at, chr(byte)), at + 1, cost, chr(byte))

    def _go_pairs(self, at: int) -> None:
        byte, character = self.data[at], _character(self.data[at : at + 2])
        if byte in b"\r\n":
            self._reach(_PLAIN, _Step(_PAIRS, at, chr(byte)), at + 1, 0.0, "\n")
        if character:
            cost = step_cost(self.lasts[_PAIRS][at], character)
            self._reach(_PAIRS, _Step(_PAIRS, at, character), at + 2, cost, character)
        self._lose(at, _PAIRS)

    def _lose(self, at: int, pairs: bool) -> None:
        step = self.steps[pairs][at]
        in_run = step is not None and "\udc00" <= step.text[-1:] <= "\udcff"
        cost = NEXT_DAMAGED_BYTE if in_run else FIRST_DAMAGED_BYTE
        self._reach(pairs, _Step(pairs, at, _damage(self.data[at : at + 1])), at + 1, cost, UNKNOWN)


def _damage(lost: bytes) -> str:
    return "".join(chr(MARKER + byte) for byte in lost)


@lru_cache(maxsize=1 << 14)
def _character(pair: bytes) -> str:
    """The character of a pair of seven-bit bytes; "" if there is none."""
    if len(pair) < 2 or not (0x21 <= pair[0] <= 0x77 and 0x21 <= pair[1] <= 0x7E):
        return ""
    return bytes(byte | 0x80 for byte in pair).decode("gb2312", "ignore")
