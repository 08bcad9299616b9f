"""Write the character model: bigrams counted in running text and inside words."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from math import exp, log

from cleantext.lexicon.characters import ALIKE, BOUNDARY, HEADER, STEP, UNKNOWN
from cleantext.lexicon.tables import DATA
from cleantext.lexicon.variants import fold

DISCOUNT = 0.75
LEAST = 2.0  # a rarer bigram is left to the backoff
RAREST = 3.0  # a rarer character is unknown
WORD_WEIGHT = 0.15  # jieba counted some 60 million words; so they weigh about as much as the running text
UNKNOWN_COST = 17.0
KEPT = re.compile("[^0-9A-Za-z\u3400-\u4dbf\u4e00-\u9fff\u3007，：；！？（）“”‘’。、·—…～％\n]")


class Counts:
    """Weighted counts of characters and bigrams."""

    def __init__(self) -> None:
        self.singles: dict[str, float] = {}
        self.pairs: dict[tuple[str, str], float] = {}

    def add_text(self, text: str) -> None:
        """Count running text."""
        text = normal(text)
        for character, count in Counter(text).items():
            self.singles[character] = self.singles.get(character, 0) + count
        for pair, count in Counter(pairwise(text)).items():
            self.pairs[pair] = self.pairs.get(pair, 0) + count

    def add_words(self, words: Mapping[str, int]) -> None:
        """Count the inside of words."""
        singles, pairs = self.singles, self.pairs
        for word, count in words.items():
            if re.fullmatch("[\u4e00-\u9fff]+", word):
                for character in word:
                    singles[character] = singles.get(character, 0) + count * WORD_WEIGHT
                for pair in pairwise(word):
                    pairs[pair] = pairs.get(pair, 0) + count * WORD_WEIGHT

    def write(self) -> int:
        """Write the model; the number of bigrams kept."""
        total = sum(self.singles.values())
        known = sorted((c for c, count in self.singles.items() if count >= RAREST), key=lambda c: (-self.singles[c], c))
        vocabulary = [UNKNOWN, *(c for c in known if c != UNKNOWN)]
        place = {character: at for at, character in enumerate(vocabulary)}
        chance = {character: self.singles.get(character, 0) / total for character in vocabulary}
        chance[UNKNOWN] = exp(-UNKNOWN_COST)
        successors: list[list[tuple[int, float]]] = [[] for _ in vocabulary]
        for (first, second), count in self.pairs.items():
            if count >= LEAST and first in place and second in place and second != UNKNOWN:
                successors[place[first]].append((place[second], count))
        rows, backoffs, seconds, costs = array("I", [0]), array("H"), array("H"), array("B")
        for first, row in zip(vocabulary, successors, strict=True):
            mass = max(sum(count for _, count in row) * 1.02, self.singles.get(first, 0), 1.0)
            spare = 1 - sum(count - DISCOUNT for _, count in row) / mass
            backoffs.append(round(-log(max(spare, 1e-4)) * STEP))
            for at, count in sorted(row):
                seconds.append(at)
                cost = -log((count - DISCOUNT) / mass + spare * chance[vocabulary[at]])
                costs.append(min(255, round(cost * STEP)))
            rows.append(len(seconds))
        unigrams = array("H", (round(-log(chance[c]) * STEP) for c in vocabulary))
        text = "".join(vocabulary).encode()
        text += bytes(-len(text) % 4)
        header = HEADER.pack(len(text), len(vocabulary), len(seconds))
        columns = (rows, backoffs, unigrams, seconds, costs)
        (DATA / "bigrams.bin").write_bytes(header + text + b"".join(column.tobytes() for column in columns))
        return len(seconds)


def normal(text: str) -> str:
    """`text` as the model sees it, white space and what it has no place for run together."""
    text = fold(text).translate({ord(seen): meant for seen, meant in ALIKE.items()})
    text = re.sub("[A-Za-z]+", "a", re.sub("[0-9０-９]+", "0", text))
    return re.sub("\n+", BOUNDARY, KEPT.sub(UNKNOWN, text))
