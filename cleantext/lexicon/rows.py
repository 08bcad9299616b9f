"""The row of a character model: a dictionary that works out what it does not hold. Not compiled, since a compiled class
has no `__missing__` that is called."""

from __future__ import annotations


class Row(dict[str, float]):
    """The log probability of each character that was `seen` behind one; the others are worked out when asked for.

    backoff    what is added to the log probability of an unseen character by itself
    canonical  characters that count as others
    singles    the log probability of each character by itself; `unknown` is that of all others
    """

    def __init__(
        self, seen: dict[str, float], backoff: float, canonical: dict[str, str], singles: dict[str, float], unknown: float
    ) -> None:
        super().__init__(seen)
        self.backoff, self._canonical, self._singles, self._unknown = backoff, canonical, singles, unknown

    def __missing__(self, second: str) -> float:
        known = self._canonical.get(second)
        if known is not None and known in self:
            return self[known]
        return self.backoff + self._singles.get(second, self._unknown)
