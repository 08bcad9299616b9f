"""Which misreadings a window can have gone through: a quick look at each, the lattice for those that pass."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cleantext.lexicon import rarity
from cleantext.repair.mojibake.judging import NATURAL, SWITCH, genuine_costs, is_language, mean_cost
from cleantext.repair.mojibake.lattice import Segment, segments
from cleantext.repair.mojibake.oddities import odd
from cleantext.repair.mojibake.readers import HOLE, READERS, Reader, bytes_of
from cleantext.repair.mojibake.streams import Stream, bytes_behind, peeled
from cleantext.repair.mojibake.writers import UTF8, WRITERS, Writer

DEPTH = 3  # misreadings one after another
PROMISE = 6.0  # natural logarithms that the best stretch must promise by its single characters
FEWEST = 4  # characters of UTF-8, fewer of which are not peeled
ENOUGH = 4.0  # by how much a stretch must be likelier as mojibake, besides what the switch costs

_SAMPLE = 40

_SEQUENCE = re.compile(rb"[\xe2-\xef][\x80-\xbf]{2}|[\xc2-\xdf][\x80-\xbf]")
_LEAD = re.compile(rb"[\xc2-\xf4]")
_BEGUN = re.compile(rb"[\xe2-\xe9\xef][\x80-\xbf]")


class Way(NamedTuple):
    """A way that text can have gone: written by `writer`, read by the last of `readers`, … and by the first."""

    readers: tuple[Reader, ...]
    writer: Writer

    def __str__(self) -> str:
        return f"{self.writer.name} read as " + ", then UTF-8 read as ".join(reader.name for reader in reversed(self.readers))


class Finding(NamedTuple):
    """A stretch of a window that is mojibake, and the way it went."""

    way: Way
    segment: Segment


class Window:
    """A piece of a line, before `after`."""

    def __init__(self, text: str, after: str) -> None:
        self.text, self.after = text, after
        self.costs = genuine_costs(text)
        self.odd = [match.start() for match in odd().finditer(text)]

    def by_any_way(self) -> list[Finding]:
        """The likeliest stretches, by whatever way each: by one misreading, or where that does not explain the window by more."""
        streams: Iterable[Stream] = self._streams()
        found: list[Finding] = []
        for _ in range(DEPTH):
            unread: list[Stream] = []
            for stream in streams:
                findings = list(self._read(stream))
                if self.explained(findings) and all(is_plain(finding.segment) for finding in findings):
                    return findings
                if not any(finding.way.writer is UTF8 for finding in findings):
                    unread.append(stream)
                found += findings
            if self.explained(best := _best(found)):
                break
            streams = (deeper for stream in unread for deeper in _peeled(stream))
        return best

    def by(self, way: Way, switch: float = SWITCH) -> list[Finding]:
        """The stretches that went `way`."""
        stream = bytes_behind(self.text, way.readers[0])
        for reader in way.readers[1:]:
            stream = peeled(stream, reader)
        return list(self._written(stream, way.writer, switch))

    def explained(self, findings: Sequence[Finding]) -> bool:
        """Whether the findings, which are disjoint, leave hardly an odd character unexplained."""
        spans = ((finding.segment.start, finding.segment.end) for finding in findings)
        left = len(self.odd) - sum(bisect_left(self.odd, end) - bisect_left(self.odd, start) for start, end in spans)
        return left <= max(1, len(self.odd) // 10)

    def _streams(self) -> Iterator[Stream]:
        """The bytes by each reader that can have made the window, those that differ."""
        seen: list[tuple[Sequence[int], bytes]] = []
        for reader in READERS:
            if self._may_be_of(reader):
                stream = bytes_behind(self.text, reader)
                if (stream.values, reader.dropped) not in seen:
                    seen.append((stream.values, reader.dropped))
                    yield stream

    def _may_be_of(self, reader: Reader) -> bool:
        """Whether `reader` can have made most of the odd characters."""
        table = bytes_of(reader)
        made = sum(1 for place in self.odd if table[self.text[place]] or self.text[place] == "\ufffd")
        return made >= 0.7 * len(self.odd)

    def _read(self, stream: Stream) -> Iterator[Finding]:
        data = _data(stream)
        for writer in WRITERS:
            if not stream.readers[-1].name.startswith(writer.name) and _promises(data, writer, stream.readers[-1].wide):
                yield from self._written(stream, writer, SWITCH)

    def _written(self, stream: Stream, writer: Writer, switch: float) -> Iterator[Finding]:
        way = Way(stream.readers, writer)
        for segment in segments(self.text, self.after, self.costs, stream, writer, switch):
            if segment.gain > ENOUGH * len(stream.readers) and is_language(segment.spelled(), writer is UTF8):
                yield Finding(way, segment)


def _peeled(stream: Stream) -> Iterator[Stream]:
    """The streams of one misreading more."""
    data = _data(stream)
    sequences = _SEQUENCE.findall(data)
    if len(sequences) >= FEWEST and 2 * sum(map(len, sequences)) >= sum(byte >= 0x80 for byte in data):
        text = data.decode("utf-8", "ignore")
        beyond = [character for character in text if character >= "\x80"][:_SAMPLE]
        for reader in READERS:
            table = bytes_of(reader)
            if sum(1 for character in beyond if table[character]) >= 0.8 * len(beyond):
                yield peeled(stream, reader)


def _data(stream: Stream) -> bytes:
    """The bytes of a stream, NUL for a lost one."""
    return bytes(value if value > 0 else 0x20 if value < HOLE else 0 for value in stream.values)


def _best(findings: Iterable[Finding]) -> list[Finding]:
    """Disjoint findings, in order; of those that overlap the one of the largest gain."""
    ends: list[int] = []
    chosen: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: -finding.segment.gain):
        start, end = finding.segment.start, finding.segment.end
        place = bisect_right(ends, start)
        if place == len(ends) or chosen[place].segment.start >= end:
            ends.insert(place, end)
            chosen.insert(place, finding)
    return chosen


def _promises(data: bytes, writer: Writer, wide: bool) -> bool:
    """Whether `data` has sequences of UTF-8, or a stretch of common characters by another writer."""
    if writer is UTF8:
        return len(_BEGUN.findall(data)) >= max(2, len(_LEAD.findall(data)) // 2 if not wide else 0)
    # A lost byte is a space, and then the first of a pair: only one of the two is in step behind it.
    return any(_stretch(data.replace(b"\0", filler), writer) >= PROMISE for filler in ((b" ", b"\xb0") if 0 in data else (b" ",)))


def _stretch(data: bytes, writer: Writer) -> float:
    """What the best stretch of characters promises."""
    best = value = 0.0
    for worth in map(_worth, data.decode(writer.codec, "ignore")):
        value += worth
        if value > best:
            best = value
        elif value < 0.0:
            value = 0.0
    return best


def is_plain(segment: Segment) -> bool:
    """Whether a segment lost no byte and is so natural that no other way need be tried."""
    return not any(step.choices for step in segment.steps()) and mean_cost(segment.spelled()) <= NATURAL


@cache
def _worth(character: str) -> float:
    return 0.0 if character < "\x80" else max(-4.0, 10.0 - rarity(character))
