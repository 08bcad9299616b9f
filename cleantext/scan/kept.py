"""What was worked out for sets of rules is kept; of a bounded number of them, since there can be no end of them."""

from __future__ import annotations

from typing import TypeVar

_T = TypeVar("_T")

MOST = 256


def keep(known: dict[int, _T], key: int, value: _T) -> _T:
    """Keep what was worked out for a set of rules."""
    if len(known) >= MOST and key not in known:
        known.clear()
    known[key] = value
    return value
