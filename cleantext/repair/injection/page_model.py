"""What the page itself says of a text: how much likelier it is here than in all prose.

A character stands behind two others as often as it does here, as far as these were seen here; else as often as it does
behind the one before it; else as the character model has it.
"""

from __future__ import annotations

from math import exp, log

MODEL = 300.0  # how many times the character model's word counts behind one character, against what was seen here
SHORTER = 20.0  # the same for the word of the shorter context, behind two characters


class PageModel:
    """The pairs and triples of characters of the text `plain`, counted when asked for."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self._counts: dict[str, int] = {}
        self._gains: dict[str, float] = {}

    def count(self, text: str) -> int:
        """How often `text` stands here."""
        known = self._counts.get(text)
        if known is None:
            known = self._counts[text] = self.plain.count(text)
        return known

    def gain(self, triple: str, expected: float) -> float:
        """How much likelier the last of three characters is here than `expected`, both as natural logarithms."""
        known = self._gains.get(triple)
        if known is None:
            known = self._gains[triple] = self._gain(triple, expected) if self.count(triple[1]) else 0.0
        return known

    def _gain(self, triple: str, expected: float) -> float:
        usual, pairs, seen = exp(expected), self.count(triple[1:]), self.count(triple[:2])
        share = (pairs + MODEL * usual) / (self.count(triple[1]) + MODEL)
        triples = self.count(triple) if pairs and seen else 0
        return log((triples + SHORTER * share) / (seen + SHORTER)) - expected
