"""A character trigram model with backoff, in a memory-mapped file.

Bigrams and trigrams that were counted often enough have entries of their own. For others the model backs off to the shorter
context, less the probability mass of the longer context's entries. Costs are in nats, stored in steps of a sixteenth.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from itertools import accumulate, pairwise

from cleantext.lexicon.files import mapped
from cleantext.lexicon.successors import Successors

STEP = 16  # costs are stored in bytes, as sixteenths of a nat
HEADER = struct.Struct("<IIIII")  # bytes of the vocabulary in UTF-8 (padded), characters in it, pairs, contexts, triples
_MAX_CONTEXTS = 1 << 15  # contexts of two characters whose rows are cached
_MANY = 40  # look-ups behind a character after which its row is read
_COSTS = [-cost / STEP for cost in range(256)]
_NO_ROW: dict[str, float] = {}


class NgramModel:
    """The model in the file `name` of the data folder. `alike` maps characters to those of the vocabulary that they count
    as."""

    def __init__(self, name: str, alike: dict[str, str]) -> None:
        data = mapped(name)
        vocabulary, size, pairs, contexts, triples = HEADER.unpack_from(data)
        self._characters = data[HEADER.size : HEADER.size + vocabulary].tobytes().decode("utf-8").rstrip("\0")
        self._table = list(self._characters)
        places = {character: place for place, character in enumerate(self._table)}
        self.canonical = {seen: meant for seen, meant in alike.items() if meant in places}
        self._places = places | {seen: places[meant] for seen, meant in self.canonical.items()}
        widths = (4 * (size + 1),) * 3 + (2 * size,) * 2 + (2 * pairs, 2 * contexts, 2 * contexts, 2 * triples)
        ends = list(accumulate((*widths, pairs, contexts, triples), initial=HEADER.size + vocabulary))
        columns = [data[start:end] for start, end in pairwise(ends)]
        self._rows, self._context_rows, self._bases = (column.cast("I") for column in columns[:3])
        singles, self._backoffs, self._seconds, self._context_seconds, self._starts, self._thirds = (
            column.cast("H") for column in columns[3:9]
        )
        self._costs, self._context_backoffs, self._third_costs = columns[9:]
        self.unknown = -singles[0] / STEP
        self.singles = {character: -singles[place] / STEP for character, place in self._places.items()}
        self._by_first: dict[str, Successors] = {}
        self._asked: dict[str, int] = {}  # look-ups behind characters whose rows have not been read
        self._by_two: dict[str, tuple[dict[str, float], float]] = {}

    def row(self, first: str) -> Successors:
        """The log probabilities of all characters behind `first`."""
        found = self._by_first.get(first)
        if found is None:
            place = self._places.get(first, 0)
            known = self._table[place]
            found = self._by_first.get(known) or self._read_row(place)
            self._by_first[known] = found
            if place:
                self._by_first[first] = found
        return found

    def behind(self, first: str, second: str) -> float:
        """The log probability of `second` behind `first`: that of `row(first)[second]`.

        The row of a common character takes as long to read as fifty look-ups, so the first ones search it instead.
        """
        row = self._by_first.get(first)
        if row is not None:
            return row[second]
        asked = self._asked.get(first, 0)
        if asked >= _MANY:
            return self.row(first)[second]
        self._asked[first] = asked + 1
        place = self._places.get(first, 0)
        known = self._places.get(second)
        backoff = -self._backoffs[place] / STEP
        if known is None:
            return backoff + self.unknown
        end = self._rows[place + 1]
        at = bisect_left(self._seconds, known, self._rows[place], end)
        return _COSTS[self._costs[at]] if at < end and self._seconds[at] == known else backoff + self.singles[second]

    def behind_row(self, row: Successors, key: str) -> float:
        """The log probability of a character of the vocabulary in a `row`: that of `row[key]`, without a call of Python if it was
        not counted there."""
        known = row.get(key)
        return row.backoff + self.singles.get(key, self.unknown) if known is None else known

    def log_probability(self, text: str) -> float:
        """The log probability of `text` behind a boundary, by bigrams."""
        rows, total, row = self._by_first, 0.0, self.row("\n")
        for character in text:
            total += row[character]
            row = rows.get(character) or self.row(character)
        return total

    def close_log_probability(self, text: str) -> float:
        """The log probability of `text` behind a boundary, by trigrams: more precise than `log_probability`, half as fast."""
        return sum(map(self.behind_two, "\n\n" + text, "\n" + text, text))

    def _read_row(self, place: int) -> Successors:
        start, end = self._rows[place], self._rows[place + 1]
        seconds = map(self._table.__getitem__, self._seconds[start:end])
        seen = dict(zip(seconds, map(_COSTS.__getitem__, self._costs[start:end]), strict=True))
        return Successors(seen, -self._backoffs[place] / STEP, self.canonical, self.singles, self.unknown)

    def behind_two(self, before: str, first: str, second: str) -> float:
        """The log probability of `second` behind `before` and `first`."""
        seen, backoff = self.counted_behind_two(before, first)
        cost = seen.get(self.canonical.get(second, second))
        return self.behind(first, second) + backoff if cost is None else cost

    def counted_behind_two(self, before: str, first: str) -> tuple[dict[str, float], float]:
        """The log probabilities of the characters counted behind two characters, and the backoff for all others."""
        context = before + first
        found = self._by_two.get(context)
        if found is None:
            if len(self._by_two) >= _MAX_CONTEXTS:
                self._by_two.clear()
            found = self._by_two[context] = self._read_two(before, first)
        return found

    def _read_two(self, before: str, first: str) -> tuple[dict[str, float], float]:
        before_place, place = self._places.get(before, 0), self._places.get(first, 0)
        low, high = self._context_rows[before_place], self._context_rows[before_place + 1]
        at = bisect_left(self._context_seconds, place, low, high)
        if at >= high or self._context_seconds[at] != place:
            return _NO_ROW, 0.0
        start = self._bases[before_place] + self._starts[at]
        end = self._bases[before_place + 1] if at + 1 == high else self._bases[before_place] + self._starts[at + 1]
        thirds = map(self._table.__getitem__, self._thirds[start:end])
        seen = dict(zip(thirds, map(_COSTS.__getitem__, self._third_costs[start:end]), strict=True))
        return seen, -self._context_backoffs[at] / STEP
