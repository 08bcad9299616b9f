"""One source after another: a bad one is told, and the rest still run."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleantext.cli.messages import complain, reason
from cleantext.cli.sources import Source
from cleantext.errors import CleantextError


def for_each(inputs: Sequence[Source], work: Callable[[Source], None]) -> int:
    """Do `work` for each of `inputs` in order. Returns the exit status: 0, or 2 if any of them failed."""
    status = 0
    for source in inputs:
        try:
            work(source)
        except (OSError, CleantextError) as error:
            complain(f"{source.name}: {reason(error)}")
            status = 2
    return status
