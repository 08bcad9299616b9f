"""Counts of characters out of open-gram's word model (Debian's sunpinyin-data, CC BY-SA 3.0).

The model has the probabilities of 71,759 words, 2,500,000 pairs and 1,000,000 triples of words of web pages. The layout
of `lm_sc.t3g` (little-endian): the number of levels and a flag, the sizes of the levels 0 to 3, tables of 65,536
probabilities and 16,384 backoff weights as floats, then the levels. A node has a word in 18 bits and the place of its
backoff weight in 14, the place of its probability in 16 and that of its first child in 23, split around 25 bits of links.
A leaf has its probability's place split: 14 bits behind the word, 2 at the end. `pydict_sc.bin` has the words, in UTF-32
with a zero behind each, from the offset that its third integer gives.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy
from numpy.typing import NDArray

from cleantext._build.lexicon.counts import BITS, Counts, Keys, Weights
from cleantext._build.lexicon.text import normal

WORDS_COUNTED = 460e6  # the rarest word was seen once; so the text had about as many
_PUNCTUATION = 70  # words before this one are signs of the model itself


class _Level(NamedTuple):
    words: Keys
    chances: Weights
    children: Keys


def read_words(path: Path) -> list[str]:
    """The words of `pydict_sc.bin`, by their number; those that stand for no text are empty."""
    data = path.read_bytes()
    count, _, start, _ = numpy.frombuffer(data, "<u4", 4).tolist()
    return data[start : len(data) - (len(data) - start) % 4].decode("utf-32-le").split("\0")[:count]


def read_levels(path: Path) -> tuple[_Level, _Level, _Level]:
    """Words, pairs and triples of `lm_sc.t3g` with their conditional probabilities."""
    data = path.read_bytes()
    sizes = numpy.frombuffer(data, "<i4", 4, 8).tolist()
    chances = numpy.frombuffer(data, "<f4", 1 << 16, 24).astype(numpy.float64)
    start = 24 + 4 * (1 << 16) + 4 * (1 << 14) + 12 * sizes[0]
    levels = []
    for level, size in enumerate(sizes[1:], 1):
        width = 3 if level < 3 else 2
        nodes = numpy.frombuffer(data, "<u4", size * width, start).reshape(-1, width).astype(numpy.int64)
        start += 4 * size * width
        first = nodes[:, 0]
        place = nodes[:, 1] & 0xFFFF if level < 3 else first >> 18 | (nodes[:, 1] >> 25 & 3) << 14
        children = nodes[:, 1] >> 16 | nodes[:, 2] >> 25 << 16 if level < 3 else first.copy()
        children[-1] = sizes[min(level + 1, 3)] - 1  # the last node only ends the one before it, and not always
        levels.append(_Level(first & 0x3FFFF, chances[place], children))
    return levels[0], levels[1], levels[2]


def _parents(children: Keys, size: int) -> Keys:
    """The place of the parent of each of `size` nodes; `children` has where each parent's own begin."""
    return numpy.repeat(numpy.arange(len(children) - 1), numpy.diff(children))[:size]


class _Words:
    """The words as columns: length, first two and last two places; those without text are not `usable`."""

    def __init__(self, counts: Counts, words: list[str]) -> None:
        texts = [normal(word) if number >= _PUNCTUATION else "" for number, word in enumerate(words)]
        self.texts = texts
        self.usable = numpy.array([bool(text) for text in texts])
        self.single = numpy.array([len(text) == 1 for text in texts])
        padded = [text or "\0" for text in texts]
        self.first = counts.places("".join(text[0] for text in padded))
        self.last = counts.places("".join(text[-1] for text in padded))
        self.second = counts.places("".join(text[1:2] or "\0" for text in padded))
        self.before_last = counts.places("".join(text[-2:-1] or "\0" for text in padded))


def add(counts: Counts, folder: Path, weight: float) -> int:
    """Add the model in `folder` to `counts`, as text of `weight` times its size; the number of pairs of words."""
    one, two, three = read_levels(folder / "lm_sc.t3g")
    words = _Words(counts, read_words(folder / "pydict_sc.bin"))
    total = WORDS_COUNTED * weight
    seen = [(words.texts[word], chance * total) for word, chance in zip(one.words.tolist(), one.chances.tolist(), strict=True)]
    counts.add_words(((text, count) for text, count in seen if text), 1.0)
    parents = _parents(one.children, len(two.words) - 1)
    left, right = one.words[parents], two.words[:-1]
    weights = one.chances[parents] * two.chances[:-1] * total
    _add_pairs(counts, words, left, right, weights)
    middle = _parents(two.children, len(three.words) - 1)
    _add_triples(counts, words, (left[middle], right[middle], three.words[:-1]), weights[middle] * three.chances[:-1])
    return len(two.words) - 1


def _add_pairs(counts: Counts, words: _Words, left: Keys, right: Keys, weights: Weights) -> None:
    """Count the characters where two words meet."""
    usable = words.usable[left] & words.usable[right]
    left, right, weights = left[usable], right[usable], weights[usable]
    met = words.last[left] << BITS | words.first[right]
    counts.tables[1].add(met, weights)
    longer = ~words.single[left]
    counts.tables[2].add((words.before_last[left] << 2 * BITS | met)[longer], weights[longer])
    longer = ~words.single[right]
    counts.tables[2].add((met << BITS | words.second[right])[longer], weights[longer])


def _add_triples(counts: Counts, words: _Words, three: tuple[Keys, Keys, Keys], weights: Weights) -> None:
    """Count the characters around a word of one character."""
    left, middle, right = three
    chosen: NDArray[numpy.bool_] = words.usable[left] & words.single[middle] & words.usable[right]
    left, middle, right = left[chosen], middle[chosen], right[chosen]
    keys = words.last[left] << 2 * BITS | words.first[middle] << BITS | words.first[right]
    counts.tables[2].add(keys, weights[chosen])
