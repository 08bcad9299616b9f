"""Evidence from elsewhere in the text: a lost character is likelier one that occurs there with the same neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from cleantext.repair.mojibake.codecs.losses import UNKNOWN
from cleantext.repair.mojibake.windows.lattice import Segment

PAIR, TRIPLE = 2.0, 3.0  # nats for two, or three, characters in a row that occur elsewhere in the text
MOST = 100_000  # characters of the text that are used


class Repeats:
    """The pairs and triples of characters of a text: of its repaired spans, without guesses, and of the rest."""

    def __init__(self, page: str, restored: Iterable[Segment]) -> None:
        self._page, self._segments = page, list(restored)

    @cached_property
    def _rows(self) -> frozenset[str]:
        text = "\n".join(["".join(islice(self._repaired(), MOST)), self._page[:MOST]])
        return frozenset(text[at : at + length] for length in (2, 3) for at in range(len(text)))

    def _repaired(self) -> Iterator[str]:
        for segment in self._segments:
            yield from (UNKNOWN if step.choices else step.character for step in segment.steps())
            yield "\n"

    def worth(self, left: str, character: str, right: str) -> float:
        """The evidence (nats) for `character` between two texts of two characters or more."""
        rows = self._rows
        pairs = (left[-1:] + character in rows) + (character + right[:1] in rows)
        triples = (left[-2:] + character, left[-1:] + character + right[:1], character + right[:2])
        return PAIR * pairs + TRIPLE * sum(triple in rows for triple in triples)
