"""A stream of documents: lazy, in input order, constant in memory, in one process or several."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar

from cleantext.errors import ConfigError

T = TypeVar("T")

# Limits of a chunk, which is sent to a process at once: documents (doubled from chunk to chunk) and code points. Sending one
# costs as much as cleaning some 10,000 code points; the first chunks are small, so that the first results come soon.
_FIRST_CHUNK, _LARGEST_CHUNK = 16, 1024
_CHUNK_SIZE = 100_000
_MOST_PROCESSES = 61  # Windows allows no more


def size_of_text(text: object) -> int | None:
    """Code points or bytes; None for what is no document: `method` raises its error for it in this process."""
    return len(text) if isinstance(text, str | bytes | bytearray) else None


def each(
    method: Callable[[Any], T], texts: Iterable[Any], workers: int, size: Callable[[Any], int | None] = size_of_text
) -> Iterator[T]:
    """`method(text)` for each of `texts`. With more than one worker, `method` must be picklable.

    `size(text)` is what a chunk counts; None for a text that is processed in this process, whatever `workers` says.

    Bad arguments raise at once (TypeError, ConfigError); an error in a document is raised when its result is due, with the
    document's number as a note.
    """
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise ConfigError(f"workers must be an integer >= 1, not {workers!r}")
    documents = _documents(texts)
    if workers == 1:
        return _one_by_one(method, documents)
    return _in_processes(method, documents, min(workers, _MOST_PROCESSES), size)


def _documents(texts: Iterable[Any]) -> Iterator[Any]:
    try:
        # Of these the items are no documents: letters, bytes, keys.
        documents = None if isinstance(texts, str | bytes | bytearray | memoryview | Mapping) else iter(texts)
    except TypeError:
        documents = None
    if documents is None:
        raise TypeError(f"texts must be an iterable of documents (str, bytes or bytearray), not {type(texts).__name__}")
    return documents


def _one_by_one(method: Callable[[Any], T], texts: Iterable[Any], first: int = 0) -> Iterator[T]:
    for number, text in enumerate(texts, first):
        try:
            result = method(text)
        except Exception as error:
            error.add_note(f"in document {number}, counted from 0")
            raise
        yield result


def _in_processes(
    method: Callable[[Any], T], texts: Iterator[Any], workers: int, size: Callable[[Any], int | None]
) -> Iterator[T]:
    from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor

    with ProcessPoolExecutor(workers, initializer=_end_when_interrupted) as pool:
        waiting: deque[tuple[list[Any], Future[list[T]]]] = deque()
        failure: Exception | None = None  # of the iterator `texts`; raised after the results of the documents before it
        most, number = _FIRST_CHUNK, 0
        try:
            while True:
                while failure is None and len(waiting) < 2 * workers:
                    chunk, sent, failure = _take(texts, most, size)
                    if not chunk:
                        break
                    most = min(2 * most, _LARGEST_CHUNK)
                    waiting.append((chunk, pool.submit(_chunk, method, sent)))
                if not waiting:
                    break
                chunk, future = waiting.popleft()
                try:
                    done = future.result()
                except BrokenExecutor as error:
                    error.add_note('a worker ended early: is the call under `if __name__ == "__main__":`? Was memory short?')
                    raise
                yield from done
                # A document that failed in the worker is processed again here, to raise its error in order and with a
                # traceback of this process.
                yield from _one_by_one(method, chunk[len(done) :], number + len(done))
                number += len(chunk)
        finally:  # the caller stopped early, or a document raised
            for _, future in waiting:
                future.cancel()
        if failure is not None:
            raise failure


def _end_when_interrupted() -> None:
    """Let an interrupt from the keyboard, which all processes get, end this one without a traceback; the parent shows its own."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _take(texts: Iterator[Any], most: int, size: Callable[[Any], int | None]) -> tuple[list[Any], list[Any], Exception | None]:
    """The next documents, `most` of them, or up to `_CHUNK_SIZE` or to one that is not to be sent; those to be sent; and what the
    iterator raised after them."""
    chunk: list[Any] = []
    total = 0
    try:
        for text in islice(texts, most):
            chunk.append(text)
            taken = size(text)
            if taken is None:
                return chunk, chunk[:-1], None
            total += taken
            if total >= _CHUNK_SIZE:
                break
    except Exception as error:
        return chunk, chunk, error
    return chunk, chunk, None


def _chunk(method: Callable[[Any], T], texts: list[Any]) -> list[T]:
    """The results up to the first document that fails."""
    done: list[T] = []
    for text in texts:
        try:
            done.append(method(text))
        except Exception:
            break
    return done
