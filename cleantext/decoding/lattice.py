"""The likeliest way through a stretch of bytes in which bytes were lost or changed, or that more than one codec wrote.

At each byte a character of one of the codecs may begin, or the byte may be damage; at each the codec may change. Of all
ways from the first byte to the last the one with the most plausible text is taken (a Viterbi search, where the state is
the codec, and the context the character before). Time and space are linear in the bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from cleantext.decoding.damage import MARKER
from cleantext.decoding.judge import LOST, MORE, UNKNOWN, step_cost
from cleantext.decoding.units import reader

# In nats.
_CHANGE = 13.0  # from the stretch's own codec to another
_CHANGE_AT_EDGE = 7.0  # the same where a line or a stretch of ASCII ends
_RETURN = 2.0


class Piece(NamedTuple):
    """A character, or a damaged byte, for which `encoding` is None."""

    start: int
    end: int
    text: str
    encoding: str | None


def find_way(data: bytes, codecs: Sequence[str], before: str) -> tuple[float, list[Piece]]:
    """The cost and the pieces of the likeliest way through `data`, behind the character `before`.

    The first of `codecs` is that of the surroundings, in which the way begins and ends.
    """
    modes = [_Mode(encoding, len(data)) for encoding in codecs]
    own = modes[0]
    own.costs[0], own.lasts[0] = 0.0, before
    for at in range(len(data)):
        for mode in modes[1:]:
            mode.leave(own, at)
        for mode in modes:
            unit = mode.read(data, at)
            if mode is not own and unit and unit[1] > 1:
                mode.take_up(own, at)
            if mode.costs[at] < inf:
                mode.lose(at, data[at])
                if unit:
                    mode.go(at, *unit)
    for mode in modes[1:]:
        mode.leave(own, len(data))
    return own.costs[-1], _pieces(own, len(data))


class _Mode:
    """The likeliest ways to each byte on which the character read last is one of this codec's."""

    def __init__(self, encoding: str, length: int) -> None:
        self.encoding = encoding
        self.read = reader(encoding)
        self.costs = [inf] * (length + 1)
        self.lasts = [UNKNOWN] * (length + 1)  # the character before
        # Where the way came from: the mode, the place, and the text between; no text for a change of codec.
        self.origins: list[tuple[_Mode, int, str] | None] = [None] * (length + 1)

    def go(self, at: int, text: str, width: int) -> None:
        """Read `text` at a place."""
        cost = self.costs[at] + step_cost(self.lasts[at], text)
        if cost < self.costs[at + width]:
            self._enter(at + width, cost, text[-1], (self, at, text))

    def lose(self, at: int, byte: int) -> None:
        """Take the byte at a place for damage."""
        origin = self.origins[at]
        in_run = origin is not None and "\udc00" <= origin[2] <= "\udcff"
        cost = self.costs[at] + (MORE if in_run else LOST)
        if cost < self.costs[at + 1]:
            self._enter(at + 1, cost, UNKNOWN, (self, at, chr(MARKER + byte)))

    def take_up(self, own: _Mode, at: int) -> None:
        """Change to this codec, from that of the surroundings."""
        change = _CHANGE_AT_EDGE if own.lasts[at] < "\x80" else _CHANGE
        if own.costs[at] + change < self.costs[at]:
            self._enter(at, own.costs[at] + change, own.lasts[at], (own, at, ""))

    def leave(self, own: _Mode, at: int) -> None:
        """Change back."""
        if self.costs[at] + _RETURN < own.costs[at]:
            own._enter(at, self.costs[at] + _RETURN, self.lasts[at], (self, at, ""))

    def _enter(self, at: int, cost: float, last: str, origin: tuple[_Mode, int, str]) -> None:
        self.costs[at], self.lasts[at], self.origins[at] = cost, last, origin


def _pieces(mode: _Mode, at: int) -> list[Piece]:
    found: list[Piece] = []
    while origin := mode.origins[at]:
        mode, start, text = origin
        if text:
            damaged = "\udc00" <= text <= "\udcff"
            found.append(Piece(start, at, text, None if damaged else mode.encoding))
        at = start
    return found[::-1]
