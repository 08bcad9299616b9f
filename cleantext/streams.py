"""A stream of documents: lazy, in input order, constant in memory, in one process or several."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from cleantext.errors import ConfigError

if TYPE_CHECKING:
    from cleantext.cleaner import Cleaner

_CHUNK = 64
"""Documents handed to a process at once: enough to hide the cost of the hand-over, little enough to stay lazy."""


def each(cleaner: Cleaner, method: str, texts: Iterable[Any], workers: int, to: str | None) -> Iterator[Any]:
    """`cleaner.method(text, to)` for each of `texts`. Bad arguments are raised at once, not at the first result."""
    from cleantext.cleaner import check_target

    check_target(to)
    if isinstance(texts, str | bytes | bytearray):
        raise TypeError(f"texts must be an iterable of documents, not one {type(texts).__name__}")
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise ConfigError(f"workers must be a whole number from 1, not {workers!r}")
    iterator = iter(texts)
    if workers == 1:
        return (getattr(cleaner, method)(text, to) for text in iterator)
    return _in_processes(cleaner, method, iterator, workers, to)


def _in_processes(cleaner: Cleaner, method: str, texts: Iterator[Any], workers: int, to: str | None) -> Iterator[Any]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from itertools import islice

    with ProcessPoolExecutor(workers) as pool:
        waiting: deque[Future[list[Any]]] = deque()
        try:
            while True:
                while len(waiting) < 2 * workers and (chunk := list(islice(texts, _CHUNK))):
                    waiting.append(pool.submit(_chunk, cleaner, method, chunk, to))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        finally:  # the reader stopped early, or a document raised
            for future in waiting:
                future.cancel()


def _chunk(cleaner: Cleaner, method: str, texts: list[Any], to: str | None) -> list[Any]:
    return [getattr(cleaner, method)(text, to) for text in texts]
