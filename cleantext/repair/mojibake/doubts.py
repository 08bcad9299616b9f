"""Which parts of a stretch of blended text are sure, and which are left, with what they may say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import inf

from cleantext.repair.mojibake.blending import FOREIGN
from cleantext.repair.mojibake.judging import restored
from cleantext.repair.mojibake.weighing import Part, parts
from cleantext.repair.mojibake.writers import Writer

SURE = 0.9  # the probability from which a part is restored
UNFIT = 9.0  # the cost of a Han, behind one and before another, from which it does not fit them
UNFIT_PLAIN = 10.0  # the same of one that needs no more than its two bytes
CERTAIN = 0.999  # the probability from which such a one need not fit
SHORTEST = 2  # Han that must be sure between two places that are not
MOST = 0.4  # the share of the characters in doubt from which nothing is restored


def sure_parts(text: str, start: int, end: int, after: str, writer: Writer) -> list[Part]:
    """The span in alternation of what is sure and what is in doubt (then the share is below SURE), each as long as can be."""
    found = parts(text, start, end, after, writer)
    if not found:
        return []
    following = text[end : end + 1] or after
    sure = [
        part.share >= SURE and fits
        for part, fits in zip(found, _fitting(found, text[start - 1 : start] or "\n", following), strict=True)
    ]
    if FOREIGN.match(text[start - 1 : start]):
        sure[0] = False
    if FOREIGN.match(following):
        sure[-1] = False
    whole = list(_joined(found, sure))
    doubted = sum(len(part.written) for part in whole if part.share < SURE)
    if doubted > MOST * sum(len(part.written) for part in whole):
        return [_one(whole, 0.0)]
    kept = [part.share >= SURE and (at in (0, len(whole) - 1) or _han(part.written) >= SHORTEST) for at, part in enumerate(whole)]
    return list(_joined(whole, kept))


def _fitting(found: Sequence[Part], before: str, after: str) -> Iterator[bool]:
    """Whether the characters of each part fit what stands beside them."""
    written = before + "".join(part.written for part in found) + after
    costs = [restored(*step) if step[1] >= "\u4e00" else 0.0 for step in pairwise(written)]
    at = 0
    for part in found:
        size = len(part.written)
        least = (UNFIT_PLAIN if part.share < CERTAIN else inf) if part.plain else UNFIT
        yield not any(
            "\u4e00" <= written[place + 1] < "\ua000" and (costs[place] + costs[place + 1]) / 2 > least
            for place in range(at, at + size)
        )
        at += size


def _joined(found: Sequence[Part], sure: Sequence[bool]) -> Iterator[Part]:
    for ours, group in groupby(zip(found, sure, strict=True), key=lambda each: each[1]):
        alike = [part for part, _ in group]
        yield _one(alike, min(part.share for part in alike) if ours else 0.0)


def _one(alike: Sequence[Part], share: float) -> Part:
    return Part(alike[0].start, alike[-1].end, "".join(part.written for part in alike), share, all(part.plain for part in alike))


def _han(text: str) -> int:
    return sum("\u4e00" <= character < "\ua000" for character in text)
