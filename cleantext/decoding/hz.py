"""HZ that is damaged: each line is read anew, since a sign or a byte that is lost puts all behind it out of step.

HZ (RFC 1843) turns to pairs of bytes at ~{ and back at ~}, or at the end of the line. Of all ways to read a line the likeliest
is taken (a Viterbi search, where the state is whether pairs are read), in which a byte may be damage, and a sign may be
half destroyed or gone. Time and space are linear in the bytes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf
from typing import NamedTuple

from cleantext.decoding.damage import MARKER
from cleantext.decoding.judge import LOST, MORE, UNKNOWN, step_cost

_LINE = re.compile(rb"[^\r\n]*[\r\n]*")
_SOUND = re.compile(rb"~~|~\n|~\{(?:[\x21-\x77][\x21-\x7e])*~\}")
_SIGNS = re.compile(rb"[~\x80-\xff]")
# In nats: a byte of ASCII that is part of a word or not, and a lone ~; a sign half destroyed, and one that is gone.
_WORD, _OTHER, _TILDE = 3.0, 4.5, 10.0
_HALF_SIGN, _NO_SIGN, _OPEN_LINE = 9.0, 16.0, 10.0
_IN_WORDS = frozenset(b"abcdefghijklmnopqrstuvwxyz \r\n")
_PLAIN, _PAIRS = False, True
_OPENING, _CLOSING = b"~{", b"~}"


class _Step(NamedTuple):
    """How a place was reached: from which state and place, and what was read in between, damage as lone surrogates."""

    pairs: bool
    start: int
    text: str


def is_sound(data: bytes) -> bool:
    """Whether all of `data` is as RFC 1843 has it."""
    return _SIGNS.search(_SOUND.sub(b"", data)) is None


def read_hz(data: bytes) -> str:
    """`data` as a marked text (see `mark_damage`)."""
    return "".join(_read_line(line) for line in _LINE.findall(data))


def _read_line(line: bytes) -> str:
    if is_sound(line):
        try:
            return line.decode("hz")
        except UnicodeDecodeError:
            pass  # pairs without a character
    return _Line(line).read()


class _Line:
    """The likeliest ways to each place of a line, while pairs are read and while they are not."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        size = len(data) + 3
        self.costs = {_PLAIN: [inf] * size, _PAIRS: [inf] * size}
        self.lasts = {_PLAIN: [UNKNOWN] * size, _PAIRS: [UNKNOWN] * size}
        self.steps: dict[bool, list[_Step | None]] = {_PLAIN: [None] * size, _PAIRS: [None] * size}
        self.costs[_PLAIN][0], self.costs[_PAIRS][0] = 0.0, _OPEN_LINE
        self.lasts[_PLAIN][0] = self.lasts[_PAIRS][0] = "\n"

    def read(self) -> str:
        """The text of the likeliest way, damaged bytes marked."""
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
        """Turn from plain text to pairs or back: by a sign, by half of one, or without."""
        sign, last = self.data[at : at + 2], self.lasts[pairs][at]
        whole = _CLOSING if pairs else _OPENING
        self._reach(not pairs, _Step(pairs, at, ""), at, _NO_SIGN, last)
        if sign == whole:
            self._reach(not pairs, _Step(pairs, at, ""), at + 2, 0.0, last)
        elif len(sign) == 2 and (sign[0] == whole[0]) != (sign[1] == whole[1]):
            self._reach(not pairs, _Step(pairs, at, _damage(sign)), at + 2, _HALF_SIGN, last)

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
        self._reach(pairs, _Step(pairs, at, _damage(self.data[at : at + 1])), at + 1, MORE if in_run else LOST, UNKNOWN)


def _damage(lost: bytes) -> str:
    return "".join(chr(MARKER + byte) for byte in lost)


@lru_cache(maxsize=1 << 14)
def _character(pair: bytes) -> str:
    """The character of a pair of seven-bit bytes; none if it has none."""
    if len(pair) < 2 or not (0x21 <= pair[0] <= 0x77 and 0x21 <= pair[1] <= 0x7E):
        return ""
    return bytes(byte | 0x80 for byte in pair).decode("gb2312", "ignore")
