"""Where bytes come from: files, and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from cleantext.cli.binary import binary_kind
from cleantext.errors import CleantextError

STANDARD_INPUT = "-"


class InputError(CleantextError):
    """An input cannot be read; the next one perhaps can."""


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
        """All bytes. Raises InputError, also for what is no text."""
        data = self._bytes()
        if kind := binary_kind(data):
            raise InputError(f"{self.name}: is {kind}")
        return data

    def _bytes(self) -> bytes:
        try:
            if self.path != STANDARD_INPUT:
                return Path(self.path).read_bytes()
            if sys.stdin is None:
                raise OSError("it is closed")
            return sys.stdin.buffer.read()
        except IsADirectoryError as error:
            raise InputError(f"{self.name}: is a directory; name its files, for example with DIRECTORY/*") from error
        except OSError as error:
            raise InputError(f"{self.name}: {error.strerror or error}") from error


def sources(files: Sequence[str]) -> list[Source]:
    """A source for each of `files`; standard input where there are none and something is piped in.

    Raises click.UsageError where it is named twice, since the second time it would be empty, and for an empty name.
    """
    if not files and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("no input; name a file, or - to type it in", click.get_current_context())
    if files.count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input can be read only once; name - once", click.get_current_context())
    if "" in files:
        raise click.UsageError("the name of an input is empty", click.get_current_context())
    return [Source(path) for path in files or (STANDARD_INPUT,)]
