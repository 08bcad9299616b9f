"""Patterns that are compiled when they are first used.

A class of all Han takes half a millisecond to compile. Most rules are never set off by a text, and do not pay for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def lazily(pattern: str) -> Callable[[], re.Pattern[str]]:
    """A function that gives `pattern` compiled, and compiles it at its first call."""
    return cache(lambda: re.compile(pattern))
