"""A character model of Chinese prose: how likely one character is after another.

A bigram model with absolute discounting, folded: traditional to simplified, half-width marks to full-width, 「」 to “”,
digits to one digit, Latin letters to one letter, white space to one boundary. Costs are kept as bytes in steps of a
sixteenth of a natural logarithm.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from cleantext.lexicon.tables import mapped
from cleantext.lexicon.variants import fold_table

STEP = 16  # costs in the table are natural logarithms times this
HEADER = struct.Struct("<III")  # bytes of the vocabulary in UTF-8 (padded), characters in it, bigrams
BOUNDARY = "\n"
UNKNOWN = "\ufffd"
ALIKE = dict(
    zip(
        ",:;!?()「」『』《》〈〉　 \t\r\u2028\u2029·—…~%",
        "，：；！？（）“”‘’“”‘’\n\n\n\n\n\n·—…～％",
        strict=True,
    )
)


class _Model(NamedTuple):
    places: dict[str, int]
    unigrams: memoryview
    backoffs: memoryview
    rows: memoryview
    seconds: memoryview
    costs: memoryview


def log_probability(text: str) -> float:
    """Natural logarithm of the probability of `text` as a stretch of Chinese prose that begins at a boundary."""
    return sum(transition(first, second) for first, second in pairwise(BOUNDARY + text))


@lru_cache(maxsize=1 << 16)
def transition(first: str, second: str) -> float:
    """Natural logarithm of the probability that the character `second` follows the character `first`."""
    model = _model()
    places = model.places
    row, place = places.get(first, 0), places.get(second, 0)
    start, end = model.rows[row], model.rows[row + 1]
    at = bisect_left(model.seconds, place, start, end)
    if at < end and model.seconds[at] == place:
        return -model.costs[at] / STEP
    return -(model.backoffs[row] + model.unigrams[place]) / STEP


def continuation(context: str, character: str) -> float:
    """Natural logarithm of the probability of `character` behind the last two code points of `context`.

    Fewer are enough: an empty context is a boundary (the beginning of a line).
    """
    return transition((BOUNDARY + context)[-1], character)


def row(first: str) -> Mapping[str, float]:
    """The natural logarithm of the probability of each character behind the character `first`: for loops that ask much.

    `row(first)[second]` is `transition(first, second)` for any character; the mapping's keys are those that were seen
    behind `first`, the others are worked out when asked for. It is shared and not to be changed.
    """
    model = _model()
    place = model.places.get(first, 0)
    if place not in _rows:
        start, end = model.rows[place], model.rows[place + 1]
        _rows[place] = _Row(model, place, start, end)
    return _rows[place]


class _Row(dict[str, float]):
    def __init__(self, model: _Model, place: int, start: int, end: int) -> None:
        vocabulary = list(model.places)
        costs = [-cost / STEP for cost in model.costs[start:end]]
        super().__init__(zip(map(vocabulary.__getitem__, model.seconds[start:end]), costs, strict=True))
        self._first = vocabulary[place]

    def __missing__(self, second: str) -> float:
        return transition(self._first, second)


_rows: dict[int, _Row] = {}


def rarity(character: str) -> float:
    """The cost of `character` wherever it stands: the negative natural logarithm of its share of all characters."""
    model = _model()
    return model.unigrams[model.places.get(character, 0)] / STEP


@cache
def _model() -> _Model:
    data = mapped("bigrams.bin")
    vocabulary, size, bigrams = HEADER.unpack_from(data)
    characters = bytes(data[HEADER.size : HEADER.size + vocabulary]).decode("utf-8").rstrip("\0")
    places = {character: place for place, character in enumerate(characters)}
    simplified = fold_table()
    places |= {chr(key): places[chr(value)] for key, value in simplified.items() if chr(value) in places}
    places |= {key: places[value] for key, value in ALIKE.items() if value in places}
    places |= dict.fromkeys("123456789０１２３４５６７８９", places["0"])
    places |= dict.fromkeys("bcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", places["a"])
    starts = list(accumulate((4 * (size + 1), 2 * size, 2 * size, 2 * bigrams, bigrams), initial=HEADER.size + vocabulary))
    rows, backoffs, unigrams, seconds, costs = (data[start:end] for start, end in pairwise(starts))
    return _Model(places, unigrams.cast("H"), backoffs.cast("H"), rows.cast("I"), seconds.cast("H"), costs)
