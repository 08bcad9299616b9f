"""A text in which one double-byte encoding was read as another: its lines are searched once more, now that this is known.

Only the chain that explains most of the text is taken for proven. Lines are searched for what is too short to be recognised by
itself, or has no odd character; in those that lost no byte, the borders of what was found are asked for again. Lines in which
another chain was found are left to that, and lists of characters in code order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from math import exp, log
from typing import NamedTuple

from cleantext.lexicon import segment_log_probability
from cleantext.lexicon.characters import chinese
from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.codecs.readers import WALL, Reader
from cleantext.repair.mojibake.codecs.streams import bytes_behind
from cleantext.repair.mojibake.codecs.variants import other_variant
from cleantext.repair.mojibake.codecs.writers import PAIRS, Writer
from cleantext.repair.mojibake.extending.proven_lines import parts
from cleantext.repair.mojibake.suspects.oddities import odd
from cleantext.repair.mojibake.suspects.tables import is_table
from cleantext.repair.mojibake.windows.judging import genuine_costs, restored
from cleantext.repair.mojibake.windows.lattice import Segment, segments
from cleantext.repair.mojibake.windows.search import Chain, Finding
from cleantext.repair.mojibake.windows.solving import Found
from cleantext.spans import Span

ITS_OWN = 5.0  # nats: the gain from which the borders in a line are asked for again
FIRMLY = 14.0  # nats: the same if they are inside words
ALL = 60.0  # nats: the total gain from which other lines are searched
SWITCH = 1.0  # nats: the least cost of mojibake in these
MORE = 3  # characters beyond what was found, up to which a line that is cut inside words keeps the borders of the search
LOSSY, FEWEST = 4.0, 2  # nats: the gain of a stretch that lost bytes, and its intact Han, at least
SINGLE = 6.0  # nats: the gain of a single character, at least
EACH = 0.4  # nats: the gain of a stretch for each character of the mojibake, at least
COMMON = 11.5  # nats: the mean cost of a Han in such a stretch, at most
LEAST = 0.1  # the share of a text that is mojibake from which lines are searched in which nothing was found
FIRM = 10.0  # nats by which a line must be likelier to be read by another variant than the rest of the text

WORDS = 0.3  # the weight of words against characters

MISSING = "□"  # what programs write for a lost character

_BEYOND = re.compile("[^\x00-\x7f]")
_HAN = re.compile(f"[{MAIN_HAN}]")
_ORIGINAL = re.compile("[\u3041-\u30fe\u3400-\u9fff\uac00-\ud7a3\ue000-\ufaff\uff61-\uff9f]")

_Reading = tuple[tuple[Reader, ...], list[Segment]]


def throughout(text: str, found: Sequence[Found]) -> tuple[list[Found], dict[Span, float]]:
    """`found`, sorted, with what the proven chain explains instead; and the spans whose borders are settled by that, with the
    probability of the variant that they are read by."""
    gains: dict[Chain, float] = {}
    for start, end, finding in found:
        if not is_table(text[start:end]):
            gains[finding.chain] = gains.get(finding.chain, 0.0) + finding.segment.gain
    chain = max((each for each in gains if _is_double_byte(each)), key=gains.__getitem__, default=None)
    if chain is None or gains[chain] < ITS_OWN:
        return list(found), {}
    share = _share(text, found)
    switch = SWITCH - log(max(share, LEAST))
    others = gains[chain] >= ALL and share >= LEAST
    kept: list[Found] = []
    settled: dict[Span, float] = {}
    mended: list[_Line] = []
    at = over = 0  # where a stretch that goes on over the end of its line ends
    for start, end in _lines(text):
        while at < len(found) and found[at][0] < start:
            kept.append(found[at])
            at += 1
        first = at
        while at < len(found) and found[at][0] < end:
            at += 1
        inside = found[first:at]
        goes_on = start < over
        over = max(over, inside[-1][1]) if inside else over
        if goes_on or over > end or not (inside or others) or any(not _is_exact(each, chain) for _, _, each in inside):
            kept += inside
        elif inside and _is_all(text, start, end, inside) and not other_variant(text[start:end], chain.readers, chain.writer):
            kept += inside
            settled.update(((low, high), 1.0) for low, high, _ in inside)
        elif text.find("\ufffd", start, end) >= 0:
            kept += inside or _plausible(text, start, end, _lossy(text, start, end, chain))
        else:
            mended.append(_line(text[start:end], start, inside, chain, 0.0 if inside else switch))
    kept += found[at:]
    lead = sum(line.gain - line.other_gain for line in mended)  # of the variant that was asked for
    for line in mended:
        ahead = line.gain - line.other_gain
        ahead += max(-FIRM, min(lead - ahead, FIRM))
        readers, stretches = line.ours if ahead >= 0 else line.others
        certainty = 1.0 if line.ours is line.others else 1 / (1 + exp(-abs(ahead)))
        cut = any(_is_cut(text, line.start + each.start, line.start + each.end) for each in stretches)
        more = sum(each.end - each.start for each in stretches) - sum(end - start for start, end, _ in line.inside)
        if line.inside and cut and (more <= MORE or gains[chain] < FIRMLY):
            kept += line.inside
            continue
        known = Chain(readers, chain.writer)
        read = [(line.start + each.start, line.start + each.end, Finding(known, each)) for each in stretches]
        if not line.inside:
            read = _plausible(text, line.start, line.end, read)
        kept += read
        settled.update(((start, end), certainty) for start, end, _ in read if not _is_cut(text, start, end))
    return sorted(kept, key=_start), settled


class _Line(NamedTuple):
    """A line from `start` to `end`: what was found in it, its stretches by the readers of the chain and by the other variant of
    these, and their gains."""

    start: int
    end: int
    inside: Sequence[Found]
    ours: _Reading
    others: _Reading
    gain: float
    other_gain: float


def _line(line: str, start: int, inside: Sequence[Found], chain: Chain, switch: float) -> _Line:
    ours = _read(line, chain.readers, chain.writer, switch)
    other = other_variant(line, chain.readers, chain.writer)
    if not other:
        return _Line(start, start + len(line), inside, ours, ours, 0.0, 0.0)
    others = _read(line, other, chain.writer, switch)
    if [each[:2] for each in ours[1]] == [each[:2] for each in others[1]]:
        return _Line(start, start + len(line), inside, ours, others, _weight(ours), _weight(others))
    return _Line(start, start + len(line), inside, ours, others, _gain(ours), _gain(others))


def _read(line: str, readers: tuple[Reader, ...], writer: Writer, switch: float) -> _Reading:
    stream = bytes_behind(line, readers[0])
    for at, place in enumerate(stream.starts[:-1]) if MISSING in line else ():
        if place >= 0 and line[place] == MISSING:
            stream.values[at] = WALL
    return readers, parts(line, stream, writer, switch)


def _lossy(text: str, start: int, end: int, chain: Chain) -> Iterator[Found]:
    """The stretches of a line that lost bytes."""
    line = text[start:end]
    stream = bytes_behind(line, chain.readers[0])
    for segment in segments(line, "\n", genuine_costs(line), stream, chain.writer, SWITCH, False):
        intact = [step for step in segment.steps() if not step.choices and step.character >= "\u4e00"]
        if segment.gain >= LOSSY and len(intact) >= FEWEST:
            yield start + segment.start, start + segment.end, Finding(chain, segment)


def _plausible(text: str, start: int, end: int, read: Iterable[Found]) -> list[Found]:
    """What was read in a line in which nothing was found before, if that is most of the line and becomes Han; but no signs
    (★★☆, ①②), no letters of other alphabets (être, Ω), and no single character unless it is odd and becomes a common one."""
    kept: list[Found] = []
    for first, last, finding in read:
        spelled, gain = finding.segment.spelled(), finding.segment.gain
        costs = [restored(*step) for step in zip("\n" + spelled, spelled, strict=False) if _HAN.match(step[1])]
        if not _ORIGINAL.search(text, first, last) or not costs or sum(costs) > COMMON * len(costs):
            continue
        single = len(spelled) == 1
        if gain >= EACH * len(_BEYOND.findall(text, first, last)) and (
            not single or (gain >= SINGLE and odd().match(text, first))
        ):
            kept.append((first, last, finding))
    covered = sum(len(_BEYOND.findall(text, first, last)) for first, last, _ in kept)
    return kept if 2 * covered > len(_BEYOND.findall(text, start, end)) else []


def _gain(reading: _Reading) -> float:
    return sum(segment.gain for segment in reading[1])


def _weight(reading: _Reading) -> float:
    """The log probability (nats) of the text of a reading, by three characters in a row and by words."""
    texts = [segment.spelled() for segment in reading[1]]
    return sum(chinese().close_log_probability(each) + WORDS * segment_log_probability(each) for each in texts)


def _start(found: Found) -> int:
    return found[0]


def _is_exact(finding: Finding, chain: Chain) -> bool:
    """Whether a finding is of `chain` or a variant, and lost no byte: it has no choices but those of a pair with two codes."""
    if finding.chain.writer is not chain.writer or not _is_double_byte(finding.chain):
        return False
    return all(len(step.choices) <= 2 for step in finding.segment.steps())


def _is_all(text: str, start: int, end: int, inside: Sequence[Found]) -> bool:
    """Whether what was found in a line is all of it beyond ASCII."""
    gaps = zip([start, *(high for _, high, _ in inside)], [*(low for low, _, _ in inside), end], strict=True)
    return all(text[low:high].isascii() for low, high in gaps)


def _is_cut(text: str, start: int, end: int) -> bool:
    """Whether a span begins or ends beside a letter or Han."""
    return any(beside >= "\x80" and beside.isalnum() for beside in text[max(start - 1, 0) : start] + text[end : end + 1])


def _is_double_byte(chain: Chain) -> bool:
    return len(chain.readers) == 1 and chain.readers[0].wide and chain.writer in PAIRS[:2]


def _share(text: str, found: Sequence[Found]) -> float:
    """The share of the characters beyond ASCII that are mojibake."""
    beyond = sum(1 for character in text if character >= "\x80")
    return sum(1 for start, end, _ in found for character in text[start:end] if character >= "\x80") / beyond


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The half-open spans of the lines that are not ASCII."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        if not text[start:end].isascii():
            yield start, end
        start = end + 1
