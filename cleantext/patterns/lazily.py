"""Patterns that are compiled when they are first used.

A class of all Han takes half a millisecond to compile. Most texts trigger only a few rules, so most patterns are never compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def lazily(pattern: str) -> Callable[[], re.Pattern[str]]:
    """A function that gives `pattern` compiled, and compiles it at its first call."""
    return cache(lambda: re.compile(pattern))
