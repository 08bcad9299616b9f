"""Does a command's work on each input, in one process or several, and writes the results in the order of the inputs.

An input that fails is reported, and the rest still run.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cleantext.cli.messages import FAILED, complain
from cleantext.cli.progress import shown
from cleantext.cli.sinks import OutputError, Sink
from cleantext.cli.sources import STANDARD_INPUT, InputError, Source
from cleantext.errors import CleantextError

# With fewer bytes in all inputs, processes cost more than they save: each takes 0.6 s until it is ready.
_WORTH_PROCESSES = 1_000_000


@dataclass(frozen=True, slots=True)
class Made:
    """What a command made of one input.

    outputs: the bytes for each sink, in the order of the sinks. warnings: messages about the input. row: its row in the table
    that summarizes a batch. failure: why there is no output, else "".
    """

    outputs: tuple[bytes, ...] = ()
    warnings: tuple[str, ...] = ()
    row: tuple[str, ...] = ()
    failure: str = ""


Work = Callable[[Source, bytes], Made]
"""Makes the outputs for an input, given its bytes. Picklable. Prints nothing; raises CleantextError for what it cannot do."""


def for_each(
    inputs: Sequence[Source], work: Work, sinks: Sequence[Sink], workers: int | None
) -> tuple[int, list[tuple[str, ...]]]:
    """Do `work` on `inputs`, in that many processes (None: as many as are worth while), and write the outputs to `sinks`.

    Returns the exit code, FAILED if any input failed, else 0; and the rows of those that did not.
    """
    from concurrent.futures import BrokenExecutor

    from cleantext.streams import each

    status, rows = 0, []
    results = each(_Attempt(work), inputs, workers or _worth_while(inputs), size=_size)
    with shown(inputs, sinks) as advance:
        try:
            for source, made in zip(inputs, results, strict=True):
                failure = made.failure or _write(source, made, sinks)
                for message in filter(None, (*made.warnings, failure)):
                    complain(message)
                if failure:
                    status = FAILED
                else:
                    rows.append(made.row)
                advance()
        except BrokenExecutor:
            complain("a process ended early, perhaps for want of memory; try --workers 1")
            status = FAILED
    return status, rows


@dataclass(frozen=True, slots=True)
class _Attempt:
    """Reads an input and does the work, or says why it cannot."""

    work: Work

    def __call__(self, source: Source) -> Made:
        try:
            return self.work(source, source.read())
        except InputError as error:
            return Made(failure=str(error))
        except CleantextError as error:
            return Made(failure=f"{source.name}: {error}")


def _write(source: Source, made: Made, sinks: Sequence[Sink]) -> str:
    """Write the outputs. Returns why one of them could not be written, else "". Raises StandardOutputError."""
    try:
        for sink, output in zip(sinks, made.outputs, strict=True):
            sink.write(source, output)
    except OutputError as error:
        return str(error)
    return ""


def _size(source: Source) -> int | None:
    """The size in bytes; None for standard input, which only this process can read."""
    if source.path == STANDARD_INPUT:
        return None
    try:
        return os.stat(source.path).st_size
    except OSError:
        return 0  # reading it will report why


def _worth_while(inputs: Sequence[Source]) -> int:
    """The number of processes that are worth starting for `inputs`."""
    if len(inputs) == 1 or sum(_size(source) or 0 for source in inputs) < _WORTH_PROCESSES:
        return 1
    return min(processors(), len(inputs))


def processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
