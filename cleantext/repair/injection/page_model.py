"""What the page itself says of a text: how much likelier it is here than in all prose.

A character stands behind two others as often as it does here, as far as these were seen here; else as often as it does
behind the one before it; else as the character model has it.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, log

from cleantext.repair.injection.prose import continuation

MODEL = 300.0  # how many times the character model's word counts behind one character, against what was seen here
SHORTER = 20.0  # the same for the word of the shorter context, behind two characters


class PageModel:
    """The pairs and triples of characters of the text `plain`, counted when asked for."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.count = lru_cache(maxsize=None)(plain.count)
        self.gain = lru_cache(maxsize=None)(self._gain)

    def _gain(self, triple: str) -> float:
        """How much likelier the last of three characters is here than elsewhere, a natural logarithm."""
        return self.against(triple, continuation(triple)) if self.count(triple[1]) else 0.0

    def against(self, triple: str, expected: float) -> float:
        """The same against the log probability `expected`."""
        pairs, seen, singles = self.count(triple[1:]), self.count(triple[:2]), self.count(triple[1])
        if not pairs:
            return log(MODEL / (singles + MODEL) * SHORTER / (seen + SHORTER))
        share = (pairs + MODEL * exp(expected)) / (singles + MODEL)
        triples = self.count(triple) if seen else 0
        return log((triples + SHORTER * share) / (seen + SHORTER)) - expected
