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
SURE_BESIDE = 0.99  # the same beside what is in doubt
UNFIT = 9.0  # the cost of a Han, behind one and before another, from which it does not fit them
UNFIT_PLAIN = 10.0  # the same of one that needs no more than its two bytes
UNFIT_BESIDE = 9.0  # the same beside what is in doubt
CERTAIN = 0.999  # the probability from which such a one need not fit
_BESIDE = 2  # parts
_SAYS_NOTHING = 5.0  # what stands for the cost of what is no Han
SHORTEST = 2  # Han that must be sure between two places that are not
MOST = 0.4  # the share of the characters in doubt from which nothing is restored


def sure_parts(text: str, start: int, end: int, after: str, writer: Writer) -> list[Part]:
    """The span in alternation of what is sure and what is in doubt (then the share is below SURE), each as long as can be."""
    found = parts(text, start, end, after, writer)
    if not found:
        return []
    following = text[end : end + 1] or after
    costs = list(_costs(found, text[start - 1 : start] or "\n", following))
    sure = [part.share >= SURE and cost <= _most(part) for part, cost in zip(found, costs, strict=True)]
    if FOREIGN.match(text[start - 1 : start]):
        sure[0] = False
    if FOREIGN.match(following):
        sure[-1] = False
    doubtful = [at for at, ours in enumerate(sure) if not ours]
    for at in doubtful:
        for beside in range(max(at - _BESIDE, 0), min(at + _BESIDE + 1, len(sure))):
            sure[beside] = found[beside].share >= SURE_BESIDE and costs[beside] <= UNFIT_BESIDE and sure[beside]
    whole = list(_joined(found, sure))
    doubted = sum(len(part.written) for part in whole if part.share < SURE)
    if doubted > MOST * sum(len(part.written) for part in whole):
        return [_one(whole, 0.0)]
    kept = [part.share >= SURE and (at in (0, len(whole) - 1) or _han(part.written) >= SHORTEST) for at, part in enumerate(whole)]
    return list(_joined(whole, kept))


def _most(part: Part) -> float:
    """What a Han of a part may cost."""
    return (UNFIT_PLAIN if part.share < CERTAIN else inf) if part.plain else UNFIT


def _costs(found: Sequence[Part], before: str, after: str) -> Iterator[float]:
    """For each part, the most that a Han of it costs, behind one character and before the next."""
    written = before + "".join(part.written for part in found) + after
    costs = [restored(*step) if step[1] >= "\u4e00" else _SAYS_NOTHING for step in pairwise(written)]
    at = 0
    for part in found:
        places = range(at, at + len(part.written))
        yield max(
            ((costs[place] + costs[place + 1]) / 2 for place in places if "\u4e00" <= written[place + 1] < "\ua000"), default=0.0
        )
        at += len(part.written)


def _joined(found: Sequence[Part], sure: Sequence[bool]) -> Iterator[Part]:
    for ours, group in groupby(zip(found, sure, strict=True), key=lambda each: each[1]):
        alike = [part for part, _ in group]
        yield _one(alike, min(part.share for part in alike) if ours else 0.0)


def _one(alike: Sequence[Part], share: float) -> Part:
    return Part(alike[0].start, alike[-1].end, "".join(part.written for part in alike), share, all(part.plain for part in alike))


def _han(text: str) -> int:
    return sum("\u4e00" <= character < "\ua000" for character in text)
