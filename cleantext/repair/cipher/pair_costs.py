"""The model of character pairs, arranged for the solver: what a neighbour says about all candidates at once."""

from __future__ import annotations

from functools import cache

from cleantext import lexicon
from cleantext.lexicon.characters import chinese

CANDIDATES = 1500  # the most frequent characters; a symbol is one of them

Gains = list[tuple[int, float]]
"""Indexes of candidates, and by how many nats they are likelier with the neighbour than without."""


class Pairs:
    """The candidates with their log probabilities (nats), and how these change with a neighbour."""

    def __init__(self) -> None:
        self.characters = lexicon.commonest(CANDIDATES)
        self.singles = [chinese().singles[each] for each in self.characters]
        self._rows = [lexicon.row(each) for each in self.characters]
        self.backoffs = [row.backoff for row in self._rows]
        self._places = {each: place for place, each in enumerate(self.characters)}
        self._behind: dict[str, Gains] = {}
        self._ahead: dict[str, Gains] = {}

    def behind(self, before: str) -> Gains:
        """What `before` says about the next character."""
        if before not in self._behind:
            row, places, singles = lexicon.row(before), self._places, self.singles
            seen = ((places[each], chance) for each, chance in row.items() if each in places)
            self._behind[before] = [(place, chance - row.backoff - singles[place]) for place, chance in seen]
        return self._behind[before]

    def ahead(self, after: str) -> Gains:
        """What `after` says about the preceding character."""
        if after not in self._ahead:
            single = chinese().singles.get(after, chinese().unknown)
            seen = ((place, row, row.get(after)) for place, row in enumerate(self._rows))
            self._ahead[after] = [(place, chance - single - row.backoff) for place, row, chance in seen if chance is not None]
        return self._ahead[after]


@cache
def table() -> Pairs:
    """The model, built on first use."""
    return Pairs()
