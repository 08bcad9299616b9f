"""A stream of documents: lazy, in input order, constant in memory, in one process or several."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Any

from cleantext.errors import ConfigError

if TYPE_CHECKING:
    from cleantext.cleaner import Cleaner

_CHUNK = 64
"""Documents handed to a process at once: enough to hide the cost of the hand-over, little enough to stay lazy."""


def each(cleaner: Cleaner, method: str, texts: Iterable[Any], workers: int, to: str | None) -> Iterator[Any]:
    """`cleaner.method(text, to)` for each of `texts`. Bad arguments raise at once, a bad document in its turn."""
    from cleantext.cleaner import check_target

    check_target(to)
    if isinstance(texts, str | bytes | bytearray):
        raise TypeError(f"texts must be an iterable of documents, not one {type(texts).__name__}")
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise ConfigError(f"workers must be a whole number from 1, not {workers!r}")
    if workers == 1:
        return (getattr(cleaner, method)(text, to) for text in iter(texts))
    return _in_processes(cleaner, method, iter(texts), workers, to)


def _in_processes(cleaner: Cleaner, method: str, texts: Iterator[Any], workers: int, to: str | None) -> Iterator[Any]:
    from concurrent.futures import Future, ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as pool:
        waiting: deque[tuple[list[Any], Future[list[Any]]]] = deque()
        broken: Exception | None = None
        try:
            while True:
                while broken is None and len(waiting) < 2 * workers:
                    chunk, broken = _take(texts)
                    if not chunk:
                        break
                    waiting.append((chunk, pool.submit(_chunk, cleaner, method, list(takewhile(_is_data, chunk)), to)))
                if not waiting:
                    break
                chunk, future = waiting.popleft()
                done = future.result()
                yield from done
                # A document that failed there fails here too: in its turn, and with a traceback of this process.
                yield from (getattr(cleaner, method)(text, to) for text in chunk[len(done) :])
        finally:  # the reader stopped early, or a document raised
            for _, future in waiting:
                future.cancel()
        if broken is not None:
            raise broken


def _take(texts: Iterator[Any]) -> tuple[list[Any], Exception | None]:
    """The next documents, and what the iterator raised after them, which is raised in its turn."""
    chunk: list[Any] = []
    try:
        chunk.extend(islice(texts, _CHUNK))
    except Exception as error:
        return chunk, error
    return chunk, None


def _is_data(text: object) -> bool:
    return isinstance(text, str | bytes | bytearray)


def _chunk(cleaner: Cleaner, method: str, texts: list[Any], to: str | None) -> list[Any]:
    """The results up to the first document that fails."""
    done: list[Any] = []
    for text in texts:
        try:
            done.append(getattr(cleaner, method)(text, to))
        except Exception:
            break
    return done
