"""The text of a blend, by the probability of three characters in a row, and the probability of each part of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import exp, inf, log
from typing import NamedTuple

from cleantext.lexicon import continuation, rarity
from cleantext.repair.mojibake.blends.blending import closing, is_single, moves, turning
from cleantext.repair.mojibake.codecs.writers import Writer
from cleantext.repair.mojibake.windows.judging import restored

BEAM = 16  # states kept at an offset
NEAR = 12.0  # nats that a kept state may be behind the best one
DROPPED = 4.0  # nats by which a dropped byte at the end of a run is likelier AD than any other

_Key = tuple[int, str]
"""The waiting lead byte, and the last two characters."""


class Part(NamedTuple):
    """A half-open span of the text, its repaired text, the probability of that, and whether each character simply represents
    its byte."""

    start: int
    end: int
    written: str
    share: float
    plain: bool


class _Arc(NamedTuple):
    """A step from one state to the next, the text that it writes, and its weight (nats)."""

    source: _Key
    target: _Key
    written: str
    weight: float
    plain: bool


def parts(text: str, start: int, end: int, after: str, writer: Writer) -> list[Part]:
    """The most probable text of `text[start:end]`, in parts as short as possible."""
    before = text[max(0, start - 2) : start] or "\n"
    arcs: list[list[_Arc]] = []
    forward: list[dict[_Key, float]] = [{(0, before[-2:]): 0.0}]
    for place in range(start, end):
        found, reached = _advanced(forward[-1], text[place], writer)
        arcs.append(found)
        forward.append(reached)
    following = (text[end : end + 1] or after)[:1]
    final = {key: _ending(key, following, writer) for key in forward[-1]}
    path = _best_path(arcs, (0, before[-2:]), final)
    if path is None:
        return []
    backward = _backward(arcs, final)
    total = _sum([value + final[key] for key, value in forward[-1].items()])
    shares = [_share(arcs[at], arc, forward[at], backward[at + 1], total) for at, arc in enumerate(path)]
    return list(_parts(path, shares, start, following, writer))


def _advanced(states: dict[_Key, float], character: str, writer: Writer) -> tuple[list[_Arc], dict[_Key, float]]:
    """The steps over one character, and the total weights of the states that they lead to."""
    arcs: list[_Arc] = []
    sums: dict[_Key, list[float]] = {}
    single = is_single(character)
    for key, value in states.items():
        for written, left, cost in moves(key[0], character, writer):
            context, weight = key[1], -cost
            for each in written:
                weight -= _cost(context, each)
                context = (context + each)[-2:]
            target = left, context
            arcs.append(_Arc(key, target, written, weight, not cost and single))
            sums.setdefault(target, []).append(value + weight)
    reached = {key: values[0] if len(values) == 1 else _sum(values) for key, values in sums.items()}
    least = max(reached.values(), default=0.0) - NEAR
    kept = {key: value for key, value in sorted(reached.items(), key=_second, reverse=True)[:BEAM] if value >= least}
    return [arc for arc in arcs if arc.target in kept], kept


def _second(item: tuple[_Key, float]) -> float:
    return item[1]


def _ending(key: _Key, following: str, writer: Writer) -> float:
    """The weight of ending in a state."""
    end = closing(key[0], writer)
    if end is None:
        return -inf
    written, cost = end
    weight, context = -cost, key[1]
    if written:
        weight -= _cost(context, written)
        context = (context + written)[-2:]
    return weight + max(continuation(context, following), -12.0) if following >= "\u2e80" else weight


def _best_path(arcs: list[list[_Arc]], first: _Key, final: dict[_Key, float]) -> list[_Arc] | None:
    """The steps of the most probable path."""
    values = {first: 0.0}
    steps: list[dict[_Key, _Arc]] = []
    for found in arcs:
        reached: dict[_Key, float] = {}
        chosen: dict[_Key, _Arc] = {}
        for arc in found:
            value = values.get(arc.source, -inf) + arc.weight
            if value > reached.get(arc.target, -inf):
                reached[arc.target], chosen[arc.target] = value, arc
        values = reached
        steps.append(chosen)
    best = max(values, key=lambda key: (values[key] + final.get(key, -inf), key), default=first)
    if not arcs or values.get(best, -inf) + final.get(best, -inf) == -inf:
        return None
    path: list[_Arc] = []
    for chosen in reversed(steps):
        path.append(chosen[best])
        best = chosen[best].source
    return path[::-1]


def _backward(arcs: list[list[_Arc]], final: dict[_Key, float]) -> list[dict[_Key, float]]:
    """The total weights of all paths from each state to the end, offset by offset."""
    sums = [final]
    for found in reversed(arcs):
        values: dict[_Key, list[float]] = {}
        for arc in found:
            values.setdefault(arc.source, []).append(arc.weight + sums[-1].get(arc.target, -inf))
        sums.append({key: _sum(each) for key, each in values.items()})
    return sums[::-1]


def _share(found: list[_Arc], arc: _Arc, forward: dict[_Key, float], backward: dict[_Key, float], total: float) -> float:
    """The probability of all steps that write the same as `arc`, from and to the same waiting bytes."""
    alike = [
        forward.get(each.source, -inf) + each.weight + backward.get(each.target, -inf)
        for each in found
        if each.written == arc.written and each.source[0] == arc.source[0] and each.target[0] == arc.target[0]
    ]
    return exp(min(0.0, _sum(alike) - total))


def _parts(path: list[_Arc], shares: list[float], start: int, following: str, writer: Writer) -> Iterator[Part]:
    """The path, divided wherever no byte is waiting."""
    begun, written, share, plain = start, "", 1.0, True
    for at, (arc, ours) in enumerate(zip(path, shares, strict=True), start):
        written, share, plain = written + arc.written, min(share, ours), plain and arc.plain
        if not arc.target[0]:
            yield Part(begun, at + 1, written, share, plain)
            begun, written, share, plain = at + 1, "", 1.0, True
    if begun < start + len(path):
        last, sure = _last(path[-1].target, following, writer)
        yield Part(begun, start + len(path), written + last, min(share, sure), False)


def _last(key: _Key, following: str, writer: Writer) -> tuple[str, float]:
    """The most probable character of the byte that is waiting at the end, and its probability.

    It is 0.0 unless the lost byte is AD: that is often dropped, but a truncated text can have lost any other.
    """
    pending, context = key
    dropped = closing(pending, writer)
    found = {writer.unit([pending, trail], 0)[0] for trail in range(0x40, 0xFF)} - {""}
    weights = {character: continuation(context, character) for character in found}
    if following >= "\u2e80":
        weights = {each: weight + continuation((context + each)[-2:], following) for each, weight in weights.items()}
    if dropped and dropped[0] in weights:
        weights[dropped[0]] += DROPPED
    best = max(weights, key=lambda each: (weights[each], each), default="")
    sure = exp(weights[best] - _sum(list(weights.values()))) if dropped and best == dropped[0] else 0.0
    return best, sure


@lru_cache(maxsize=1 << 15)
def _cost(context: str, character: str) -> float:
    """The cost (nats) of `character` after two others in repaired text."""
    plain = restored(context[-1], character) + turning(context[-1], character)
    if "\u3001" <= character < "\u3030" or "\u4e00" <= character < "\ua000" or "\uff01" <= character < "\uff60":
        return min(-continuation(context, character), max(10.5, min(rarity(character), 13.0)), plain + 3.0)
    return plain


def _sum(weights: list[float]) -> float:
    """The logarithm of the sum of the exponentials of `weights`."""
    most = max(weights, default=-inf)
    return most if most == -inf else most + log(sum(exp(weight - most) for weight in weights))
