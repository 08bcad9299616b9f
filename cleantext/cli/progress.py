"""A progress bar on standard error, while several inputs are written to files."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from cleantext.cli.sinks import Sink
from cleantext.cli.sources import Source


@contextmanager
def shown(inputs: Sequence[Source], sinks: Sequence[Sink]) -> Iterator[Callable[[], None]]:
    """Show a bar, and take it away at the end. Yields a function to call when an input is done.

    Shows nothing for a single input, for output to standard output, or if standard error is not a terminal.
    """
    if len(inputs) == 1 or any(sink.path is None for sink in sinks) or sys.stderr is None or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), "files", TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), redirect_stdout=False, transient=True) as progress:
        task = progress.add_task("", total=len(inputs))
        yield lambda: progress.advance(task)
