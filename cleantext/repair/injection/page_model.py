"""A character model of the page itself: how much likelier a text is here than in prose in general.

A trigram model of the page's own counts that backs off to its bigrams, and these to the character model.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, log

from cleantext.repair.injection.prose import continuation

# Pseudo-counts of the backoff, against counts from the page.
MODEL = 300.0  # of the character model, behind one character
SHORTER = 20.0  # of the page's bigrams, behind two characters


class PageModel:
    """The bigrams and trigrams of the text `plain`, counted on demand. `present` are its characters."""

    def __init__(self, plain: str) -> None:
        self.present = frozenset(plain)
        self.count = lru_cache(maxsize=None)(plain.count)
        self.gain = lru_cache(maxsize=None)(self._gain)

    def _gain(self, triple: str) -> float:
        """How much likelier (nats) the last of three characters is here than in prose; 0 if the page says nothing."""
        return self.against(triple, continuation(triple)) if triple[1] in self.present else 0.0

    def against(self, triple: str, expected: float) -> float:
        """How much likelier (nats) the last of three characters is here than with the log probability `expected`."""
        present, singles = self.present, self.count(triple[1])
        seen = self.count(triple[:2]) if triple[0] in present else 0
        pairs = self.count(triple[1:]) if triple[2] in present else 0
        if not pairs:
            return log(MODEL / (singles + MODEL) * SHORTER / (seen + SHORTER))
        share = (pairs + MODEL * exp(expected)) / (singles + MODEL)
        triples = self.count(triple) if seen else 0
        return log((triples + SHORTER * share) / (seen + SHORTER)) - expected
