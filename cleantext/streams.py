"""Streams of documents: processed lazily, in input order, in constant memory, by one process or several."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, takewhile
from typing import Any, TypeVar

from cleantext.errors import ConfigError

T = TypeVar("T")

_CHUNK = 64
"""Documents sent to a process at once: enough to hide the cost of sending, few enough to stay lazy."""


def each(method: Callable[[Any], T], texts: Iterable[Any], workers: int) -> Iterator[T]:
    """`method(text)` for each of `texts`. With more than one worker, `method` must be picklable.

    Bad arguments raise at once (TypeError, ConfigError); errors in a document are raised when its result is due.
    """
    if isinstance(texts, str | bytes | bytearray):
        raise TypeError(f"texts must be an iterable of documents, not one {type(texts).__name__}")
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise ConfigError(f"workers must be an integer >= 1, not {workers!r}")
    if workers == 1:
        return map(method, texts)
    return _in_processes(method, iter(texts), workers)


def _in_processes(method: Callable[[Any], T], texts: Iterator[Any], workers: int) -> Iterator[T]:
    from concurrent.futures import Future, ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as pool:
        waiting: deque[tuple[list[Any], Future[list[T]]]] = deque()
        failure: Exception | None = None  # of the iterator `texts`; raised after the results of the documents before it
        try:
            while True:
                while failure is None and len(waiting) < 2 * workers:
                    chunk, failure = _take(texts)
                    if not chunk:
                        break
                    waiting.append((chunk, pool.submit(_chunk, method, list(takewhile(_is_data, chunk)))))
                if not waiting:
                    break
                chunk, future = waiting.popleft()
                done = future.result()
                yield from done
                # A document that failed in the worker is processed again here, to raise its error in order and with a
                # traceback of this process.
                yield from map(method, chunk[len(done) :])
        finally:  # the caller stopped early, or a document raised
            for _, future in waiting:
                future.cancel()
        if failure is not None:
            raise failure


def _take(texts: Iterator[Any]) -> tuple[list[Any], Exception | None]:
    """The next documents, and the exception that the iterator raised after them, if any."""
    chunk: list[Any] = []
    try:
        chunk.extend(islice(texts, _CHUNK))
    except Exception as error:
        return chunk, error
    return chunk, None


def _is_data(text: object) -> bool:
    return isinstance(text, str | bytes | bytearray)


def _chunk(method: Callable[[Any], T], texts: list[Any]) -> list[T]:
    """The results of `texts` up to the first that fails."""
    done: list[T] = []
    for text in texts:
        try:
            done.append(method(text))
        except Exception:
            break
    return done
