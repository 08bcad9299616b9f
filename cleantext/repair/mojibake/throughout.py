"""A text in which one double-byte encoding was read as another: its lines are searched once more, now that this is known.

Only the chain that explains most of the text is taken for proven, and only lines that lost no byte are searched: for mojibake
that is too short to be recognised by itself, or has no odd character, and for the borders of what was found. Lines in which another
chain was found are left to that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from cleantext.repair.mojibake.proven_lines import parts
from cleantext.repair.mojibake.search import Chain, Finding
from cleantext.repair.mojibake.solving import Found
from cleantext.repair.mojibake.streams import bytes_behind
from cleantext.repair.mojibake.variants import other_variant
from cleantext.repair.mojibake.writers import PAIRS

ITS_OWN = 24.0  # nats: the gain from which the borders in a line are asked for again
ALL = 60.0  # nats: the total gain from which other lines are searched
SWITCH = 1.0  # nats: the least cost of mojibake in these


def throughout(text: str, found: Sequence[Found]) -> tuple[list[Found], set[tuple[int, int]]]:
    """`found`, sorted, with what the proven chain explains instead; and the spans that were found so."""
    gains: dict[Chain, float] = {}
    for _, _, finding in found:
        gains[finding.chain] = gains.get(finding.chain, 0.0) + finding.segment.gain
    chain = max((each for each in gains if _is_double_byte(each)), key=gains.__getitem__, default=None)
    if chain is None or gains[chain] < ITS_OWN:
        return list(found), set()
    switch = SWITCH - log(_share(text, found))
    kept: list[Found] = []
    settled: set[tuple[int, int]] = set()
    known = iter([*found, None])
    following = next(known)
    for start, end in _lines(text):
        inside: list[Found] = []
        while following is not None and following[0] < end:
            inside.append(following)
            following = next(known)
        kept += inside
        if inside and inside[-1][1] > end or text.find("\ufffd", start, end) >= 0:
            continue
        if not inside and gains[chain] < ALL:
            continue
        if any(each.chain.writer is not chain.writer or not _is_double_byte(each.chain) or _is_lossy(each) for _, _, each in inside):
            continue
        line = text[start:end]
        segments = _best(line, chain, 0.0 if inside else switch)
        if segments:
            del kept[len(kept) - len(inside) :]
            for segment in segments:
                span = start + segment.start, start + segment.end
                settled.add(span)
                kept.append((*span, Finding(chain, segment)))
    return kept, settled


def _best(line, chain, switch):
    segments = parts(line, bytes_behind(line, chain.readers[0]), chain.writer, switch)
    other = other_variant(line, chain.readers, chain.writer)
    if other:
        others = parts(line, bytes_behind(line, other[0]), chain.writer, switch)
        if sum(each.gain for each in others) > sum(each.gain for each in segments):
            return others
    return segments


def _is_double_byte(chain: Chain) -> bool:
    reader = chain.readers[0]
    return len(chain.readers) == 1 and reader.wide and reader.codecs[0][:6] != "utf-16" and chain.writer in PAIRS[:2]


def _is_lossy(finding: Finding) -> bool:
    """Whether a finding lost bytes: it has choices other than those of a pair with two codes."""
    return any(len(step.choices) > 2 for step in finding.segment.steps())


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
