"""Decides which parts of a blend are certain and repaired, and which are left and flagged with a candidate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import inf

from cleantext.repair.mojibake.blends.blending import FOREIGN
from cleantext.repair.mojibake.blends.weighing import Part, parts
from cleantext.repair.mojibake.codecs.writers import Writer
from cleantext.repair.mojibake.windows.judging import restored

SURE = 0.9  # the least probability of a part that is repaired
SURE_BESIDE = 0.99  # the least probability of a part next to a doubtful one
# The highest plausible cost of a Han, in nats, as the mean of its costs in the pairs with its two neighbours: in any part, in a
# part whose characters each represent their byte (`Part.plain`), and next to a doubtful part.
UNFIT, UNFIT_PLAIN, UNFIT_BESIDE = 9.0, 10.0, 9.0
CERTAIN = 0.999  # the probability from which the Han of a plain part may cost anything
_BESIDE = 2  # parts: the distance in which a part is next to a doubtful one
_NOT_HAN_COST = 5.0  # nats assumed for characters that are not Han
SHORTEST = 2  # the least number of certain Han between two doubtful parts
MOST = 0.4  # the share of doubtful characters above which nothing is repaired


def sure_parts(text: str, start: int, end: int, after: str, writer: Writer) -> list[Part]:
    """The parts of the span, alternately certain and doubtful (probability below SURE), each as long as possible."""
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
    """The most that a Han of `part` may cost, in nats."""
    return (UNFIT_PLAIN if part.share < CERTAIN else inf) if part.plain else UNFIT


def _costs(found: Sequence[Part], before: str, after: str) -> Iterator[float]:
    """For each part, the highest cost (nats) of one of its Han, as the mean of the pairs with its two neighbours."""
    written = before + "".join(part.written for part in found) + after
    costs = [restored(*step) if step[1] >= "\u4e00" else _NOT_HAN_COST for step in pairwise(written)]
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
