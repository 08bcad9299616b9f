"""A least-recently-used cache for functions of texts that does not keep long ones in memory."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def cache_short(maxsize: int, longest: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Cache the `maxsize` latest results of a function whose first argument is str or bytes of up to `longest` code points or
    bytes. Results for longer ones are computed each time. Positional arguments only."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        cached = lru_cache(maxsize)(function)

        @wraps(function)
        def call(*args: P.args, **options: P.kwargs) -> R:
            return function(*args, **options) if len(args[0]) > longest else cached(*args, **options)  # type: ignore[arg-type]

        return call

    return decorate
