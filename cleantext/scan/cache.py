"""A bounded cache for values computed per rule set."""

from __future__ import annotations

from typing import TypeVar

from cleantext.scan.triggers import RuleSet

_T = TypeVar("_T")

LIMIT = 256  # entries; there are 2 ** (number of rules) possible keys


def remember(known: dict[RuleSet, _T], key: RuleSet, value: _T) -> _T:
    """Store `value` for the rule set `key` and return it. A full cache is emptied first."""
    if len(known) >= LIMIT and key not in known:
        known.clear()
    known[key] = value
    return value
