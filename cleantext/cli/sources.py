"""Where bytes come from: files, and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file's path as it was given, or "-" for standard input."""

    path: str

    @property
    def name(self) -> str:
        """The path for people: characters that cannot be shown are replaced."""
        return "standard input" if self.path == STANDARD_INPUT else self.label

    @property
    def label(self) -> str:
        """The path as it stands in data."""
        return os.fsencode(self.path).decode("utf-8", "replace")

    @property
    def file_name(self) -> str:
        """The name of a file that is written for this source."""
        return "stdin" if self.path == STANDARD_INPUT else Path(self.path).name

    def read(self) -> bytes:
        """All bytes. Raises OSError."""
        if self.path != STANDARD_INPUT:
            return Path(self.path).read_bytes()
        if sys.stdin is None:
            raise OSError("standard input is closed")
        return sys.stdin.buffer.read()


def sources(files: Sequence[str]) -> list[Source]:
    """A source for each of `files`; standard input where there are none and something is piped in."""
    if not files and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("no input; name a file, or - to type it in", click.get_current_context())
    return [Source(path) for path in files or (STANDARD_INPUT,)]
