"""Where GBK or Big5 decoded as Windows-1252, as it was restored, may be a blend (blending.py) instead: letters are left, or a
part of the restored text is implausible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.blends.blending import FOREIGN, UNLIKELY
from cleantext.repair.mojibake.windows.judging import restored
from cleantext.repair.mojibake.windows.lattice import Segment
from cleantext.spans import Span, merge_spans

STEEP = 8.5  # nats: the cost of a Han, as the mean of its two pairs, from which the text may be a blend
AROUND = 8  # restored characters on either side of a place that are searched for a blend first
LONE = re.compile(f"[{MAIN_HAN}][A-Za-z](?![ -~])")
"""An ASCII letter that stands alone behind a Han."""


def mended(text: str, segments: Sequence[Segment]) -> str:
    """`text` with the disjoint segments repaired."""
    pieces, at = list[str](), 0
    for segment in sorted(segments, key=_start):
        pieces += (text[at : segment.start], segment.spelled())
        at = segment.end
    return "".join([*pieces, text[at:]])


def seams(text: str, segments: Sequence[Segment], doubt: float) -> list[Span]:
    """The half-open spans of `text` that are searched for a blend: all of it if letters are left, and the surroundings of each
    place where the text with the segments repaired is implausible.

    `doubt`: the nats by which a blend must be likelier.
    """
    written = mended(text, segments)
    if FOREIGN.search(written):
        return [(0, len(text))]
    places = [match.start() for match in LONE.finditer(written)]
    if doubt < UNLIKELY:
        places += _steep(written)
    if not places:
        return []
    offsets = _offsets(text, segments)
    if len(offsets) != len(written):  # a byte was lost
        return [(0, len(text))]
    ends = [*offsets, len(text)]
    return merge_spans((ends[max(0, at - AROUND)], ends[min(at + AROUND + 1, len(offsets))]) for at in places)


def _steep(written: str) -> Iterator[int]:
    """The offsets of Han that hardly occur beside their neighbours."""
    costs = [restored(*step) if "\u3001" <= step[1] < "\ua000" else 0.0 for step in pairwise(written)]
    yield from (at for at, (first, second) in enumerate(pairwise(costs), 1) if (first + second) / 2 > STEEP)


def _offsets(text: str, segments: Sequence[Segment]) -> list[int]:
    """The offset in `text` of each character of it with the segments repaired; too few if a segment lost bytes."""
    offsets: list[int] = []
    at = 0
    for segment in sorted(segments, key=_start):
        offsets += range(at, segment.start)
        at = segment.start
        for character in segment.spelled():
            offsets.append(at)
            at += 1 if character < "\x80" else 2
        if at != segment.end:
            return []
    return [*offsets, *range(at, len(text))]


def _start(segment: Segment) -> int:
    return segment.start
