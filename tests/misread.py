"""What an injector does to a page, byte by byte: which annotations stand behind whole characters, which runs are misread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tests.injector import Injector, private

INSERTED = -1  # stands for the place of a byte that the page did not have


class Misread(NamedTuple):
    """A run that is out of step: `seen[start:end]` was `was`; so many pairs of bytes were dropped from it."""

    start: int
    end: int
    was: str
    dropped: int


@dataclass(frozen=True)
class Damaged:
    """An injected page: what is `seen`, the spans of what was put in behind whole characters, the runs out of step."""

    seen: str
    annotations: tuple[tuple[int, int], ...]
    runs: tuple[Misread, ...]


class _Unit(NamedTuple):
    """What is shown for one or two bytes, and where in the page's bytes these stood."""

    shown: str
    places: tuple[int, ...]


def misread(text: str, injector: Injector) -> Damaged:
    """What `injector` makes of `text`; `seen` is what its `damage` gives."""
    source = text.encode(injector.codec)
    begins = _begins(text, injector.codec)
    seen, annotations, runs = "", list[tuple[int, int]](), list[Misread]()
    start = begun = end = dropped = -1  # of the run that is being read, if `start` is not -1
    for shown, places in _shown(*_replaced(text, injector), injector):
        own = [place for place in places if place != INSERTED]
        whole = len(own) == len(places) and own[0] in begins and own[-1] + 1 in begins and own[-1] - own[0] == len(own) - 1
        if whole and start >= 0:
            runs.append(Misread(start, len(seen), source[begun:end].decode(injector.codec, "replace"), dropped))
            start = -1
        elif start >= 0:
            end, dropped = (own[-1] + 1 if own else end), dropped + (not shown and bool(own))
        elif own and not whole:
            start, begun, end, dropped = len(seen), own[0], own[-1] + 1, int(not shown)
        elif not own and shown:
            first = annotations.pop()[0] if annotations and annotations[-1][1] == len(seen) else len(seen)
            annotations.append((first, len(seen) + len(shown)))
        seen += shown
    if start >= 0:
        runs.append(Misread(start, len(seen), source[begun:end].decode(injector.codec, "replace"), dropped))
    return Damaged(injector.folded(seen), tuple(annotations), tuple(runs))


def _begins(text: str, codec: str) -> set[int]:
    """Where characters begin in the bytes of `text`, and where the last one ends."""
    begins, at = {0}, 0
    for character in text:
        at += len(character.encode(codec))
        begins.add(at)
    return begins


def _replaced(text: str, injector: Injector) -> tuple[bytes, list[int]]:
    """The bytes after all replacements, and for each its place in the bytes of `text`."""
    rules = [(m.encode(injector.codec), byte, b"") for m, byte in injector.before]
    pairs = [(c.encode(injector.codec), b"", f"({reading})".encode(injector.codec)) for c, reading in injector.marks]
    data = text.encode(injector.codec)
    places = list(range(len(data)))
    if injector.one_pass:
        return _replace(data, places, [*rules, *pairs])
    for rule in [*rules, *pairs] if injector.marks_first else [*pairs, *rules]:
        data, places = _replace(data, places, [rule])
    return data, places


def _replace(data: bytes, places: list[int], rules: list[tuple[bytes, bytes, bytes]]) -> tuple[bytes, list[int]]:
    """Put bytes before and behind each of some pairs, in one pass from the left."""
    table = {pair: (before, behind) for pair, before, behind in rules}
    out, placed, at = bytearray(), list[int](), 0
    for match in re.finditer(b"|".join(map(re.escape, table)), data):
        before, behind = table[match[0]]
        out += data[at : match.start()] + before + match[0] + behind
        placed += [*places[at : match.start()], *[INSERTED] * len(before), *places[slice(*match.span())]]
        placed += [INSERTED] * len(behind)
        at = match.end()
    return bytes(out + data[at:]), placed + places[at:]


def _shown(data: bytes, places: list[int], injector: Injector) -> Iterator[_Unit]:
    """`data` as `tests.injector.read` shows it, one or two bytes at a time."""
    gone = {byte.decode("ascii") for _, byte in injector.before} if not injector.visible else set()
    at = 0
    while at < len(data):
        size = 1 if data[at] < 0x80 or (injector.by_line and data[at + 1 : at + 2] == b"\n") else min(2, len(data) - at)
        shown = _character(data[at : at + size], injector.codec)
        yield _Unit("" if shown in gone else shown, tuple(places[at : at + size]))
        at += size


def _character(data: bytes, codec: str) -> str:
    if data[0] < 0x80:
        return chr(data[0])
    if len(data) < 2 or data[0] in (0x80, 0xFF) or data[1] < 0x40 or data[1] in (0x7F, 0xFF):
        return "?"
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return "" if codec == "gbk" and private(*data) else "?"
