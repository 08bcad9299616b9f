"""Weighted counts of characters, pairs and triples of characters."""

from __future__ import annotations

from collections.abc import Iterable

import numpy
from numpy.typing import NDArray

Keys = NDArray[numpy.int64]
Weights = NDArray[numpy.float64]

BITS = 14  # of a character's place in the vocabulary; a pair or triple is one integer
SIZE = 1 << BITS
_CHUNK = 4_000_000


class Table:
    """Keys with weights, merged as they come."""

    def __init__(self) -> None:
        self.keys: Keys = numpy.empty(0, numpy.int64)
        self.weights: Weights = numpy.empty(0)

    def add(self, keys: Keys, weights: Weights) -> None:
        """Add `weights` to those of `keys`, in which one key may stand several times."""
        joined = numpy.concatenate((self.keys, keys))
        self.keys, places = numpy.unique(joined, return_inverse=True)
        added: Weights = numpy.bincount(places, numpy.concatenate((self.weights, weights)), len(self.keys)).astype(numpy.float64)
        self.weights = added

    def keep(self, chosen: NDArray[numpy.bool_]) -> None:
        """Forget all that is not `chosen`."""
        self.keys, self.weights = self.keys[chosen], self.weights[chosen]

    def of(self, keys: Keys) -> Weights:
        """The weight of each of `keys`, 0 where there is none."""
        if not len(self.keys):
            return numpy.zeros(len(keys))
        places = numpy.searchsorted(self.keys, keys).clip(max=len(self.keys) - 1)
        return numpy.where(self.keys[places] == keys, self.weights[places], 0.0)


class Counts:
    """Counts of characters, pairs and triples over a vocabulary; places are those of characters in it."""

    def __init__(self, vocabulary: str) -> None:
        self.vocabulary = vocabulary
        self.tables = Table(), Table(), Table()
        self._place = numpy.zeros(0x110000, numpy.int64)
        for place, character in enumerate(vocabulary):
            self._place[ord(character)] = place

    def places(self, text: str) -> Keys:
        """The place of each character of `text`."""
        codes = numpy.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
        places: Keys = self._place[codes]
        return places

    def add_text(self, text: str, weight: float) -> None:
        """Count running text."""
        for start in range(0, len(text), _CHUNK):
            places = self.places(text[start : start + _CHUNK])
            pairs = places[:-1] << BITS | places[1:]
            for table, keys in zip(self.tables, (places, pairs, pairs[:-1] << BITS | places[2:]), strict=True):
                found, count = numpy.unique(keys, return_counts=True)
                table.add(found, count * weight)

    def raise_all(self, characters: str, factor: float) -> None:
        """Multiply the weight of all that has one of `characters` in it."""
        chosen = numpy.zeros(SIZE, numpy.bool_)
        chosen[self.places(characters)] = True
        chosen[0] = False
        for order, table in enumerate(self.tables):
            inside = numpy.zeros(len(table.keys), numpy.bool_)
            for place in range(order + 1):
                inside |= chosen[table.keys >> place * BITS & SIZE - 1]
            table.weights[inside] *= factor

    def add_words(self, words: Iterable[tuple[str, float]], weight: float) -> None:
        """Count the insides of words, each so many times."""
        listed = [(word, count * weight) for word, count in words]
        for order, table in enumerate(self.tables, 1):
            parts = [(word[at : at + order], count) for word, count in listed for at in range(len(word) - order + 1)]
            keys = self.places("".join(part for part, _ in parts)).reshape(-1, order)
            key = keys[:, 0]
            for column in range(1, order):
                key = key << BITS | keys[:, column]
            table.add(key, numpy.array([count for _, count in parts]))
