"""A character model out of counts: absolute discounting, the n-grams that gain most kept, costs in bytes.

An n-gram's gain is its count times how much likelier it is with its own entry than without.
"""

from __future__ import annotations

from math import exp
from pathlib import Path

import numpy
from numpy.typing import NDArray

from cleantext._build.lexicon.counts import BITS, SIZE, Counts, Keys, Table, Weights
from cleantext.lexicon.ngrams import HEADER, STEP

DISCOUNT = 0.9
UNKNOWN_COST = 17.0
_LEAST_SPARE = 1e-4
_MASK = SIZE - 1


class Estimate:
    """Probabilities of one order: of each key kept, and the share that each context leaves to the lower order."""

    def __init__(self, counts: Table, contexts: Weights, lower: Weights, kept: int) -> None:
        """`contexts` and `lower`: of each key, its context's weight and the probability by the lower order."""
        mass = numpy.maximum(contexts, counts.weights)
        own = (counts.weights - DISCOUNT * numpy.minimum(counts.weights, 1.0)) / mass
        spare = self._spare(counts.keys, own)
        gain = counts.weights * (numpy.log(own + spare * lower) - numpy.log(numpy.maximum(spare, _LEAST_SPARE) * lower))
        chosen = numpy.zeros(len(gain), numpy.bool_)
        chosen[numpy.argsort(-gain, kind="stable")[:kept]] = True
        self.keys = counts.keys[chosen]
        spare = self._spare(self.keys, own[chosen])
        self.chances = own[chosen] + spare * lower[chosen]
        self.contexts, at = numpy.unique(self.keys >> BITS, return_index=True)
        self.spares = spare[at]

    def _spare(self, keys: Keys, own: Weights) -> Weights:
        """What is left in the context of each key."""
        _, places = numpy.unique(keys >> BITS, return_inverse=True)
        left: Weights = 1 - numpy.bincount(places, own).astype(numpy.float64)
        spare: Weights = numpy.maximum(left, _LEAST_SPARE)[places]
        return spare


def singles(counts: Counts) -> Weights:
    """The probability of each character of the vocabulary; the first one stands for all that are not in it."""
    counted = counts.tables[0].of(numpy.arange(len(counts.vocabulary)))
    chances: Weights = numpy.maximum(counted, 0.5) / counted[1:].sum()
    chances[0] = exp(-UNKNOWN_COST)
    return chances


def estimate(counts: Counts, pairs: int, triples: int) -> tuple[Weights, Estimate, Estimate]:
    """The model with so many pairs and triples of characters."""
    one, two, three = counts.tables
    chances = singles(counts)
    for table in (two, three):
        known = numpy.ones(len(table.keys), numpy.bool_)
        for shift in range(0, 3 * BITS, BITS):
            known &= (table.keys >> shift & _MASK > 0) | (table.keys < 1 << shift)
        known &= table.keys & _MASK > 0
        table.keep(known & (table.weights > 0))
    second = Estimate(two, one.of(two.keys >> BITS), chances[two.keys & _MASK], pairs)
    lower = _backed_off(three.keys & (1 << 2 * BITS) - 1, second, chances)
    third = Estimate(three, two.of(three.keys >> BITS), lower, triples)
    return chances, second, third


def _backed_off(keys: Keys, second: Estimate, chances: Weights) -> Weights:
    """The probability of each pair by the model of pairs."""
    seen = Table()
    seen.keys, seen.weights = second.keys, second.chances
    spare = numpy.ones(SIZE)
    spare[second.contexts] = second.spares
    own = seen.of(keys)
    return numpy.where(own > 0, own, spare[keys >> BITS] * chances[keys & _MASK])


def _costs(chances: Weights, largest: int) -> NDArray[numpy.uint16]:
    steps: NDArray[numpy.float64] = numpy.rint(-numpy.log(chances) * STEP).clip(0, largest)
    return steps.astype(numpy.uint16)


def _starts(contexts: Keys, size: int) -> NDArray[numpy.uint32]:
    """Where the entries of each of `size` contexts begin, and where the last ones end."""
    return numpy.searchsorted(contexts, numpy.arange(size + 1)).astype(numpy.uint32)


def write(counts: Counts, pairs: int, triples: int, path: Path) -> tuple[int, int]:
    """Write the model with at most so many pairs and triples; the numbers that it has."""
    chances, second, third = estimate(counts, pairs, triples)
    size = len(counts.vocabulary)
    spares = numpy.ones(size)
    spares[second.contexts] = second.spares
    starts3 = numpy.searchsorted(third.keys >> BITS, third.contexts)
    base = _starts(third.keys >> 2 * BITS, size)
    text = counts.vocabulary.encode()
    text += bytes(-len(text) % 4)
    columns = (
        _starts(second.keys >> BITS, size),
        _starts(third.contexts >> BITS, size),
        base,
        _costs(chances, 0xFFFF),
        _costs(spares, 0xFFFF),
        (second.keys & _MASK).astype(numpy.uint16),
        (third.contexts & _MASK).astype(numpy.uint16),
        (starts3 - base[third.contexts >> BITS]).astype(numpy.uint16),
        (third.keys & _MASK).astype(numpy.uint16),
        _costs(second.chances, 255).astype(numpy.uint8),
        _costs(third.spares, 255).astype(numpy.uint8),
        _costs(third.chances, 255).astype(numpy.uint8),
    )
    header = HEADER.pack(len(text), size, len(second.keys), len(third.contexts), len(third.keys))
    path.write_bytes(header + text + b"".join(column.tobytes() for column in columns))
    return len(second.keys), len(third.keys)
