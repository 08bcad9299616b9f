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
from cleantext.decoding.judge import LOST, MORE, step_cost
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


class _Step(NamedTuple):
    cost: float
    last: str  # the character before
    damaged: bool
    piece: Piece | None
    previous: _Step | None


def find_way(data: bytes, codecs: Sequence[str], before: str) -> tuple[float, list[Piece]]:
    """The cost and the pieces of the likeliest way through `data`, behind the character `before`.

    The first of `codecs` is that of the surroundings, in which the way begins and ends.
    """
    readers = [reader(encoding) for encoding in codecs]
    nothing = _Step(inf, "\n", False, None, None)
    ways = [[nothing] * len(codecs) for _ in range(len(data) + 1)]
    ways[0][0] = _Step(0.0, before, False, None, None)
    for at, here in enumerate(ways[:-1]):
        _change(here)
        for mode, way in enumerate(here):
            if way.cost == inf:
                continue
            _enter(ways[at + 1], mode, _damaged(way, data, at))
            unit = readers[mode](data, at)
            if unit:
                text, width = unit
                piece = Piece(at, at + width, text, codecs[mode])
                cost = way.cost + step_cost(way.last, text)
                _enter(ways[at + width], mode, _Step(cost, text[-1], False, piece, way))
    _change(ways[-1])
    return ways[-1][0].cost, _pieces(ways[-1][0])


def _enter(ways: list[_Step], mode: int, step: _Step) -> None:
    if step.cost < ways[mode].cost:
        ways[mode] = step


def _damaged(way: _Step, data: bytes, at: int) -> _Step:
    piece = Piece(at, at + 1, chr(MARKER + data[at]), None)
    return _Step(way.cost + (MORE if way.damaged else LOST), "\ufffd", True, piece, way)


def _change(ways: list[_Step]) -> None:
    """Let each codec be taken up from each other one."""
    own = ways[0]
    back = min(ways[1:], key=_cost, default=own)
    if back.cost + _RETURN < own.cost:
        ways[0] = back._replace(cost=back.cost + _RETURN)
    change = _CHANGE_AT_EDGE if own.last < "\x80" else _CHANGE
    for mode in range(1, len(ways)):
        if own.cost + change < ways[mode].cost:
            ways[mode] = own._replace(cost=own.cost + change)


def _cost(way: _Step) -> float:
    return way.cost


def _pieces(way: _Step | None) -> list[Piece]:
    found: list[Piece] = []
    while way is not None:
        if way.piece:
            found.append(way.piece)
        way = way.previous
    return found[::-1]
