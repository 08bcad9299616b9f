"""Finds the chains of encodings that explain a window: a quick estimate of each, the lattice for those that pass."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from cleantext.repair.mojibake.blends.blended import blended_segments
from cleantext.repair.mojibake.blends.blending import BLEND, BLENDED, DOUBTED, WORD, WRITERS
from cleantext.repair.mojibake.blends.seams import LONE, mended, seams
from cleantext.repair.mojibake.codecs.readers import RARER, READERS, Reader, bytes_of
from cleantext.repair.mojibake.codecs.small_letters import SMALL, WESTERN, in_small
from cleantext.repair.mojibake.codecs.sources import Candidate, Source, candidates_of, with_one_more
from cleantext.repair.mojibake.codecs.streams import Stream, bytes_behind, data_behind, peeled
from cleantext.repair.mojibake.codecs.variants import other_variant
from cleantext.repair.mojibake.codecs.writers import PAIRS, UTF8, Writer
from cleantext.repair.mojibake.suspects.oddities import odd
from cleantext.repair.mojibake.windows.acceptance import ENOUGH, is_accepted, is_intact
from cleantext.repair.mojibake.windows.judging import NATURAL, SWITCH, genuine_costs, is_language, mean_cost
from cleantext.repair.mojibake.windows.lattice import Segment, segments
from cleantext.repair.mojibake.windows.outright import HOPEFUL, outright
from cleantext.repair.mojibake.windows.promise import is_utf8
from cleantext.repair.mojibake.windows.remnants import remnant
from cleantext.spans import Span

DEPTH = 3  # readers in a chain
# Another chain is searched if its estimate is at least this share of that of the best one found: in general, and if the best
# one lost no byte and is natural.
RIVAL, NEAR = 0.5, 0.9
FLUENT = 8.0  # nats: the mean cost of a Han above which repaired text is searched for mojibake again
SETTLED = 40.0  # nats: the gain of a UTF-8 stretch from which no other chain is searched
_SAMPLE = 32  # odd characters of a window by which most readers are ruled out
_HARDLY, _MOSTLY = 0.4, 0.7  # the share of odd characters that a reader must have, of the sample and of all
MAX_CACHED = 300  # characters of a window whose findings are cached
FREEDOM = 1.0  # nats: the further cost of a blend, whose characters may represent several byte sequences


class Chain(NamedTuple):
    """A chain of encodings: written with `writer`, decoded with the last of `readers`, … and finally with the first."""

    readers: tuple[Reader, ...]
    writer: Writer

    def __str__(self) -> str:
        return f"{self.writer.name} read as " + ", then UTF-8 read as ".join(reader.name for reader in reversed(self.readers))


class Finding(NamedTuple):
    """A stretch of a window that is mojibake, and its chain."""

    chain: Chain
    segment: Segment


class Habits(NamedTuple):
    """What is known of the text that a window belongs to.

    doubt  the nats by which a blend must be likelier than plain mojibake
    vain   whether blends are searched only where plain mojibake was found
    drops  whether pairs of bytes that GBK does not define were dropped from it
    """

    doubt: float = DOUBTED
    vain: bool = False
    drops: bool = False


class Window:
    # A part of a line, followed by `after`. (No docstring: a compiled class cannot have one.)

    def __init__(self, text: str, after: str, habits: Habits) -> None:
        self.text, self.after, self.habits = text, after, habits
        self._odd: list[int] | None = None
        self._costs: list[float] = []
        self._kept: dict[tuple[Writer, float], list[Finding]] = {}

    @property
    def costs(self) -> list[float]:
        """The total cost (nats) of the text as it is up to each character."""
        if not self._costs:
            self._costs = genuine_costs(self.text)
        return self._costs

    @property
    def odd(self) -> list[int]:
        """The offsets of the odd characters."""
        if self._odd is None:
            self._odd = [match.start() for match in odd().finditer(self.text)]
        return self._odd

    def promise(self) -> float:
        """The best estimate (nats) of a chain of one reader that is not UTF-8; 0.0 if there is none."""
        return max((score for score, _, _ in candidates_of(self._sources(), PAIRS)), default=0.0)

    def by_any_chain(self) -> list[Finding]:
        """The likeliest stretches of any chain: of one reader, or of more if that does not explain the window."""
        sources = self._sources()
        best: list[Finding] = []
        for depth in range(DEPTH):
            structured = any(is_utf8(source.data) for source in sources)
            if not structured:
                best = self._likeliest(candidates_of(sources, PAIRS), best)
                if self._is_certain(best):
                    break
            best = self._likeliest(candidates_of(sources, (UTF8,)), best)
            if depth == 0 and not self.explained(best):
                best = self._likeliest(candidates_of(self._sources(RARER), (UTF8,)), best)
            if self._is_settled(best) and are_fluent(best):  # text that is not fluent may be mojibake itself
                break
            found = {finding.chain.readers for finding in best}
            if structured and not any(source.readers in found and is_utf8(source.data) for source in sources):
                best = self._likeliest(candidates_of(sources, PAIRS), best)
            if self.explained(best) and are_fluent(best):
                break
            whole = {finding.chain.readers for finding in best if finding.chain.writer is UTF8 and is_fluent(finding.segment)}
            sources = [deeper for source in sources if source.readers not in whole for deeper in with_one_more(source)]
        return best

    def _likeliest(self, candidates: Iterable[Candidate], found: list[Finding]) -> list[Finding]:
        """The likeliest stretches of those already `found` and those of `candidates`, which are sorted by their estimates."""
        found = list(found)
        most = 0.0
        done: set[tuple[bytes, Writer]] = set()
        for score, source, writer in candidates:
            if score < most:
                break
            if (source.data, writer) in done:  # from a reader that only differs in what it loses
                continue
            findings = list(self._written(source.stream_by(writer), writer, SWITCH))
            if score >= HOPEFUL and writer is not UTF8:
                findings = self._or_outright(findings, source.stream_by(writer), writer)
            if findings:
                found += findings
                most = max(most, RIVAL * score)
                if self.explained(findings):
                    intact = all(is_intact(finding.segment) for finding in findings)
                    if intact:
                        done.add((source.data, writer))
                    if is_settled(findings) if writer is UTF8 else intact and are_natural(findings):
                        most = max(most, NEAR * score)
        return _best(found)

    def _or_outright(self, findings: list[Finding], stream: Stream, writer: Writer) -> list[Finding]:
        """The findings, or all of the window if that is likelier Chinese."""
        parts = [finding.segment for finding in reversed(findings)]
        whole = outright(self.text, self.after, self.costs, stream, writer, parts) if all(map(is_intact, parts)) else None
        return [Finding(Chain(stream.readers, writer), whole)] if whole else findings

    def _is_settled(self, findings: Sequence[Finding]) -> bool:
        """Whether enough of the window is explained that nothing else need be tried."""
        return bool(findings) and (self.explained(findings) or is_settled(findings))

    def _is_certain(self, findings: Sequence[Finding]) -> bool:
        """Whether natural text explains a window that has not the structure of UTF-8, so that this need not be tried."""
        return bool(findings) and self.explained(findings) and is_settled(findings) and are_natural(findings)

    def by(self, chain: Chain, switch: float = SWITCH) -> list[Finding]:
        """The stretches of the chain `chain`, or of that with the other variant of its reader, if they are likelier."""
        if chain.readers == (BLEND,):
            return self._blended(chain.writer, switch)
        if len(chain.readers) == 1 and chain.writer is UTF8:
            chain = Chain((in_small(chain.readers[0], self.text),), UTF8)
        found = self.by_readers(chain, switch)
        other = other_variant(self.text, chain.readers, chain.writer)
        if other:
            others = self.by_readers(Chain(other, chain.writer), switch)
            if sum(map(_gain, others), 0.0) > sum(map(_gain, found), 0.0):
                return others
        return found

    def by_readers(self, chain: Chain, switch: float = SWITCH) -> list[Finding]:
        """The stretches of the chain `chain`, which is no blend, and of no variant of it."""
        stream = bytes_behind(self.text, chain.readers[0], chain.writer.codec.startswith("utf-16"))
        for reader in chain.readers[1:]:
            stream = peeled(stream, reader)
        return list(self._written(stream, chain.writer, switch))

    def explained(self, findings: Sequence[Finding]) -> bool:
        """Whether the findings, which are disjoint, leave at most one odd character in ten unexplained, or one in all."""
        spans = ((finding.segment.start, finding.segment.end) for finding in findings)
        left = len(self.odd) - sum(bisect_left(self.odd, end) - bisect_left(self.odd, start) for start, end in spans)
        return left <= max(1, len(self.odd) // 10)

    def _sources(self, readers: Sequence[Reader] = READERS) -> list[Source]:
        """The bytes of the window for each of `readers` that fits; equal ones once."""
        found: dict[tuple[bytes, bytes], Source] = {}
        odd = "".join([self.text[place] for place in self.odd]).replace("\ufffd", "")
        for reader in readers:
            if _may_be_of(reader, odd):
                reader = in_small(reader, self.text)
                data = data_behind(self.text, reader)
                found.setdefault((data, reader.dropped), Source(data, (reader,), partial(bytes_behind, self.text, reader)))
        return list(found.values())

    def _written(self, stream: Stream, writer: Writer, switch: float) -> Iterator[Finding]:
        if stream.readers[0] is SMALL and writer is not UTF8:  # where small letters are not told from capitals
            stream = stream._replace(readers=(WESTERN,))
        chain = Chain(stream.readers, writer)
        left = remnant(stream) if writer is UTF8 else None
        if left is not None:
            return iter((Finding(chain, left),))
        found = [
            Finding(chain, segment)
            for segment in segments(self.text, self.after, self.costs, stream, writer, switch, self.habits.drops)
            if is_accepted(self.text, self.after, segment, stream, writer, switch < SWITCH)
        ]
        mistaken = writer in WRITERS and len(stream.readers) == 1 and stream.readers[0].name in BLENDED
        if mistaken and (found or not self.habits.vain):
            plain = [finding.segment for finding in found]
            doubt = self.habits.doubt
            least = doubt - (WORD if doubt < DOUBTED and LONE.search(mended(self.text, plain)) else 0.0)
            spans = seams(self.text, plain, doubt)
            if any(self._is_torn(span, stream.readers[0], writer, min(least, 0.0)) for span in spans):
                blended = self._blended(writer, switch)
                if blended and sum(map(_gain, blended)) > sum(map(_gain, found)) + least:
                    return iter(blended)
        return iter(found)

    def _is_torn(self, span: Span, reader: Reader, writer: Writer, least: float) -> bool:
        """Whether a part of the window is likelier a blend, by `least` nats, or is all of it."""
        start, end = span
        if span == (0, len(self.text)):
            return True
        part = Window(self.text[start:end], self.text[end : end + 1] or self.after, self.habits)
        blended = blended_segments(part.text, part.after, part.costs, writer, SWITCH + FREEDOM, cheap=True)
        plain = segments(part.text, part.after, part.costs, bytes_behind(part.text, reader), writer, SWITCH, False)
        return sum(segment.gain for segment in blended) > sum(segment.gain for segment in plain) + least

    def _blended(self, writer: Writer, switch: float) -> list[Finding]:
        """The blends of `writer` decoded as Windows-1252, in part as UTF-8."""
        if (writer, switch) not in self._kept:
            chain = Chain((BLEND,), writer)
            self._kept[writer, switch] = [
                Finding(chain, segment)
                for segment in blended_segments(self.text, self.after, self.costs, writer, switch + FREEDOM)
                if segment.gain > ENOUGH and is_language(segment.spelled(), False)
            ]
        return self._kept[writer, switch]


def _may_be_of(reader: Reader, odd: str) -> bool:
    """Whether `reader` can have decoded most of these characters."""
    known = bytes_of(reader)
    sample = odd[:: len(odd) // _SAMPLE + 1]
    if sum(map(bool, map(known.__getitem__, sample))) < _HARDLY * len(sample):
        return False
    return sum(map(bool, map(known.__getitem__, odd))) >= _MOSTLY * len(odd)


def likeliest(window: Window) -> Sequence[Finding]:
    """The findings of any chain; cached for short windows, which are searched again after the text around has changed."""
    if len(window.text) > MAX_CACHED:
        return window.by_any_chain()
    return _likeliest_in(window.text, window.after, window.habits)


@lru_cache(maxsize=1024)
def _likeliest_in(text: str, after: str, habits: Habits) -> Sequence[Finding]:
    return tuple(Window(text, after, habits).by_any_chain())


def is_settled(findings: Sequence[Finding]) -> bool:
    """Whether one of the stretches is so likely that no other chain need be searched."""
    return max(finding.segment.gain for finding in findings) >= SETTLED


def are_natural(findings: Sequence[Finding]) -> bool:
    """Whether the repaired text of all findings is natural."""
    return all(mean_cost(finding.segment.spelled()) <= NATURAL for finding in findings)


def is_fluent(segment: Segment) -> bool:
    """Whether the repaired text of a segment is plausible."""
    return mean_cost(segment.spelled()) <= FLUENT


def are_fluent(findings: Sequence[Finding]) -> bool:
    """Whether at least nine tenths of the findings are plausible text."""
    lengths = [(finding.segment.end - finding.segment.start, is_fluent(finding.segment)) for finding in findings]
    return 10 * sum(length for length, fluent in lengths if not fluent) <= sum(length for length, _ in lengths)


def _gain(finding: Finding) -> float:
    return finding.segment.gain


def _best(findings: Iterable[Finding]) -> list[Finding]:
    """Disjoint findings, in order; of overlapping ones that with the largest gain."""
    ends: list[int] = []
    chosen: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: -finding.segment.gain):
        start, end = finding.segment.start, finding.segment.end
        place = bisect_right(ends, start)
        if place == len(ends) or chosen[place].segment.start >= end:
            ends.insert(place, end)
            chosen.insert(place, finding)
    return chosen
