"""The most probable decoding of bytes of which some were lost or changed, or that are in more than one encoding.

Each byte may begin a character of one of the codecs, or be damage, and the codec may change at each byte. Of all paths from
the first byte to the last, the one with the most probable text is taken: a Viterbi search whose state is the codec, with
the preceding character as context. Time and space are linear in the bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from cleantext.decoding.damage import MARKER
from cleantext.decoding.steps import FIRST_DAMAGED_BYTE, NEXT_DAMAGED_BYTE, UNKNOWN, step_cost
from cleantext.decoding.units import reader

# Costs in nats.
_CHANGE = 13.0  # of a change from the main codec to another
_CHANGE_AFTER_ASCII = 7.0  # of such a change after an ASCII character, as at the start of a line
_RETURN = 2.0  # of a change back to the main codec
PASSAGE = _CHANGE_AFTER_ASCII + _RETURN  # the least that a passage in another codec costs besides its characters


class Piece(NamedTuple):
    """A character, or a damaged byte, for which `encoding` is None."""

    start: int
    end: int
    text: str
    encoding: str | None


def find_path(data: bytes, codecs: Sequence[str], before: str) -> tuple[float, list[Piece]]:
    """The cost in nats and the pieces of the cheapest path through `data`, after the character `before`.

    The first of `codecs` is the main codec, in which the path begins and ends. For the codecs of `units`.
    """
    modes = [_Mode(encoding, len(data)) for encoding in codecs]
    main = modes[0]
    main.costs[0], main.lasts[0] = 0.0, before
    for at in range(len(data)):
        for mode in modes[1:]:
            mode.switch_back(main, at)
        for mode in modes:
            unit = mode.read(data, at)
            if mode is not main and unit and unit[1] > 1:
                mode.switch_to(main, at)
            if mode.costs[at] < inf:
                mode.lose(at, data[at])
                if unit:
                    mode.go(at, *unit)
    for mode in modes[1:]:
        mode.switch_back(main, len(data))
    return main.costs[-1], _pieces(main, len(data))


class _Mode:
    """The cheapest paths to each byte offset that end in one codec."""

    def __init__(self, encoding: str, length: int) -> None:
        self.encoding = encoding
        self.read = reader(encoding)
        self.costs = [inf] * (length + 1)
        self.lasts = [UNKNOWN] * (length + 1)  # the preceding character
        # Where the path came from: the mode, the offset, and the text in between, which is empty for a change of codec.
        self.origins: list[tuple[_Mode, int, str] | None] = [None] * (length + 1)

    def go(self, at: int, text: str, width: int) -> None:
        """Read `text`, of `width` bytes, at the offset `at`."""
        cost = self.costs[at] + step_cost(self.lasts[at], text)
        if cost < self.costs[at + width]:
            self._enter(at + width, cost, text[-1], (self, at, text))

    def lose(self, at: int, byte: int) -> None:
        """Take the byte at the offset `at` for damage."""
        origin = self.origins[at]
        in_run = origin is not None and "\udc00" <= origin[2] <= "\udcff"
        cost = self.costs[at] + (NEXT_DAMAGED_BYTE if in_run else FIRST_DAMAGED_BYTE)
        if cost < self.costs[at + 1]:
            self._enter(at + 1, cost, UNKNOWN, (self, at, chr(MARKER + byte)))

    def switch_to(self, main: _Mode, at: int) -> None:
        """Change to this codec from the main one."""
        change = _CHANGE_AFTER_ASCII if main.lasts[at] < "\x80" else _CHANGE
        if main.costs[at] + change < self.costs[at]:
            self._enter(at, main.costs[at] + change, main.lasts[at], (main, at, ""))

    def switch_back(self, main: _Mode, at: int) -> None:
        """Change from this codec to the main one."""
        if self.costs[at] + _RETURN < main.costs[at]:
            main._enter(at, self.costs[at] + _RETURN, self.lasts[at], (self, at, ""))

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
