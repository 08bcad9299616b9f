"""The successors of a character in a character model. This module is not compiled, since mypyc ignores `__missing__`."""

from __future__ import annotations


class Successors(dict[str, float]):
    """The log probability of each character that was `seen` behind one. A look-up of any other character computes it.

    backoff    added to the log probability without context of a character that was not seen
    canonical  maps characters to those that they count as
    singles    the log probability of each character without context; `unknown` is that of characters not in it
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
