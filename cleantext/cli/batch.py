"""Processes one input after another. An input that fails is reported, and the rest still run."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleantext.cli.messages import FAILED, complain
from cleantext.cli.sinks import OutputError
from cleantext.cli.sources import InputError, Source
from cleantext.errors import CleantextError


def for_each(inputs: Sequence[Source], work: Callable[[Source], None]) -> int:
    """Do `work` for each of `inputs` in order. Returns the exit code: FAILED if any of them failed, else 0."""
    status = 0
    for source in inputs:
        try:
            work(source)
        except (InputError, OutputError) as error:
            complain(str(error))
            status = FAILED
        except CleantextError as error:
            complain(f"{source.name}: {error}")
            status = FAILED
    return status
