"""The parts of a line that are mojibake of a chain that is proven by the text: of one double-byte encoding read as another.

The search (lattice.py) must tell mojibake from everything else; here that is done, and only the borders are asked for. A border
is expected at a line end, ASCII or a mark, not between two Han. What is rare in good text is as dear as in repaired text: the
text is no list of rare characters. Only what is restored exactly counts: each byte belongs to a character that the writer has.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import Final

from cleantext.repair.mojibake.codecs.forms import readings
from cleantext.repair.mojibake.codecs.streams import Stream
from cleantext.repair.mojibake.codecs.writers import Writer
from cleantext.repair.mojibake.suspects.oddities import odd
from cleantext.repair.mojibake.windows.judging import IMPOSSIBLE, genuine, restored
from cleantext.repair.mojibake.windows.lattice import Segment, Step

# Nats: of a border beside a mark or a sign, beside a letter or Han, and beside what good text hardly has.
BESIDE_MARK: Final = 2.0
BESIDE_LETTER: Final = 5.0
BESIDE_ODD: Final = 7.0
ALONE: Final = 2.5  # nats: of any good characters beyond ASCII in a line that has mojibake
FOREIGN: Final = 2.0  # nats: more for hangul, kana and boxes as good text
LETTER: Final = 5.5  # nats: of bopomofo and half-width kana as good text
IN_NUMBER: Final = 5.0  # nats: of a full-width mark behind a full-width digit
RAREST: Final = 14.0  # nats: of a character that hardly occurs
_BRANCHES: Final = 3  # states that are continued from a byte


class _Path:
    # A path that is inside mojibake: its cost (nats), its last character, where the mojibake began, and its last step.

    def __init__(self, cost: float, character: str, start: int, step: Step | None) -> None:
        self.cost, self.character, self.start, self.step = cost, character, start, step


class _Paths:
    # The best path for each last character, after a number of bytes; with the second code of a pair begun (`turned`) or not.

    def __init__(self, size: int) -> None:
        self._at: list[dict[str, _Path] | None] = [None] * (size + 1)
        self._turned: dict[int, dict[str, _Path]] = {}

    def at(self, place: int, turned: bool) -> list[_Path]:
        """The cheapest paths there."""
        found = self._turned.get(place) if turned else self._at[place]
        if not found:
            return []
        paths = list(found.values())
        if len(paths) > 1:
            paths.sort(key=_cost)
            del paths[_BRANCHES:]
        return paths

    def add(self, place: int, turned: bool, path: _Path) -> None:
        """Keep `path` if it is the cheapest one with its last character."""
        if turned:
            there = self._turned.setdefault(place, {})
        else:
            known = self._at[place]
            if known is None:
                known = self._at[place] = {}
            there = known
        other = there.get(path.character)
        if other is None or path.cost < other.cost:
            there[path.character] = path


def parts(line: str, stream: Stream, writer: Writer, switch: float) -> list[Segment]:
    """The stretches of `line`, whose bytes are `stream`, that are likelier written by `writer`; in order.

    `switch`: the cost (nats) of each, beside that of its borders; 0.0 if the line is known to have some.
    """
    values, starts, others = stream.values, stream.starts, stream.others
    as_it_is = [0.0, *accumulate(map(_seen, "\n" + line, line))]
    paths = _Paths(len(values))
    # The cheapest way to each place if the next character is good: its cost, the character before, and its last stretch.
    costs, befores, lasts = [0.0], ["\n"], list[_Last | None]([None])
    plain = [True]  # whether there is nothing good beyond ASCII on that way
    for at in range(len(values) + 1):
        place = starts[at]
        if place >= 0:
            if place:
                character = line[place - 1]
                alone = plain[-1] and not switch and character >= "\x80"
                costs.append(costs[-1] + _seen(befores[-1], character) + (ALONE if alone else 0.0))
                befores.append(character)
                lasts.append(lasts[-1])
                plain.append(plain[-1] and character < "\x80")
            following = line[place] if place < len(line) else "\n"
            for path in paths.at(at, False):
                cost = path.cost + _border(following)
                ahead = _seen(path.character, following) - _seen(befores[place], following)
                if path.step is not None and cost + ahead < costs[place]:
                    gain = as_it_is[place] - as_it_is[path.start] - cost + costs[path.start]
                    costs[place], befores[place], plain[place] = cost, path.character, plain[path.start]
                    lasts[place] = _Last(Segment(path.start, place, path.step, gain), lasts[path.start])
            if place < len(line) and values[at] >= 0x80:
                before = line[place - 1] if place else "\n"
                paths.add(at, False, _Path(costs[place] + _border(before) + switch, befores[place], place, None))
        if at < len(values):
            _advance(paths, at, values, others, starts, writer)
    found: list[Segment] = []
    last = lasts[-1]
    while last is not None:
        found.append(last.segment)
        last = last.before
    return found[::-1]


class _Last:
    # A stretch, and the one before it.

    def __init__(self, segment: Segment, before: _Last | None) -> None:
        self.segment, self.before = segment, before


def _advance(paths: _Paths, at: int, values: list[int], others: dict[int, int], starts: list[int], writer: Writer) -> None:
    for turned in (False, True) if others else (False,):
        current = paths.at(at, turned)
        if not current:
            continue
        ways = (
            [(each.choices, each.length, each.turned) for each in readings(values, others, at, writer, turned)] if others else []
        )
        if not ways and not turned:
            character, length = writer.unit(values, at)
            both = character + writer.others.get(character, "")
            ways = [(each, length, False) for each in both] if length else []
        for choices, length, other in ways:
            target = at + length
            end = -1 if other else starts[target]
            for character in choices:
                for path in current:
                    cost = _meant(path.character, character)
                    if cost < IMPOSSIBLE:
                        step = Step(path.step, character, end, choices if len(choices) > 1 else "")
                        paths.add(target, other, _Path(path.cost + cost, character, path.start, step))


@lru_cache(maxsize=1 << 14)
def _seen(before: str, character: str) -> float:
    """The cost (nats) of `character` in good text: what is rare there is as rare as in repaired text, since much of this text is
    known to be mojibake, and no list of rare characters."""
    code = ord(character)
    if 0x3400 <= code < 0xA000:
        return min(restored(before, character), RAREST)
    if 0xE000 <= code < 0xF900 or 0x80 <= code < 0xA0:
        return RAREST
    cost = genuine(before, character)
    if 0xAC00 <= code < 0xD7A4 or 0x3041 <= code < 0x3100 or (0x2500 <= code < 0x25A0 and character != before):
        return cost + FOREIGN
    return max(cost, LETTER) if 0x3105 <= code < 0x3130 or 0xFF61 <= code < 0xFFA0 else cost


@lru_cache(maxsize=1 << 14)
def _meant(before: str, character: str) -> float:
    """The cost (nats) of `character` in repaired text."""
    if "\u3400" <= character < "\u4e00":
        return RAREST
    cost = restored(before, character)
    return min(cost, IN_NUMBER) if "\uff01" <= character < "\uff10" and "\uff10" <= before < "\uff1a" else cost


def _border(good: str) -> float:
    """The cost (nats) of a border beside the good character `good`."""
    if good < "\x80":
        return 0.0
    if odd().match(good):
        return BESIDE_ODD
    return BESIDE_LETTER if good.isalnum() else BESIDE_MARK


def _cost(path: _Path) -> float:
    return path.cost
