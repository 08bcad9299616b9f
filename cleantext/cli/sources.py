"""Inputs: files and standard input."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from cleantext.cli.binary import binary_kind
from cleantext.errors import CleantextError

STANDARD_INPUT = "-"
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class InputError(CleantextError):
    """An input cannot be read. The remaining inputs are still processed."""


@dataclass(frozen=True, slots=True)
class Source:
    """An input: a file's path as the user gave it, or "-" for standard input."""

    path: str

    @property
    def name(self) -> str:
        """The path for messages, in one line: control characters are shown as <U+XXXX>, bytes that are not UTF-8 replaced."""
        if self.path == STANDARD_INPUT:
            return "standard input"
        return _CONTROL.sub(lambda match: f"<U+{ord(match[0]):04X}>", self.label)

    @property
    def label(self) -> str:
        """The path for JSON; bytes that are not UTF-8 are replaced."""
        return os.fsencode(self.path).decode("utf-8", "replace")

    @property
    def file_name(self) -> str:
        """The name of the file written for this input into a directory."""
        return "stdin" if self.path == STANDARD_INPUT else Path(self.path).name

    def read(self) -> bytes:
        """All bytes. Raises InputError if they cannot be read or are a binary file."""
        data = self._bytes()
        if kind := binary_kind(data):
            raise InputError(f"{self.name}: is {kind}")
        return data

    def _bytes(self) -> bytes:
        try:
            if self.path != STANDARD_INPUT:
                return Path(self.path).read_bytes()
            if sys.stdin is None:
                raise OSError("is closed")
            return sys.stdin.buffer.read()
        except IsADirectoryError as error:
            raise InputError(f"{self.name}: is a directory; name its files, for example with DIRECTORY/*") from error
        except OSError as error:
            raise InputError(f"{self.name}: {error.strerror or error}") from error


def sources(files: Sequence[str]) -> list[Source]:
    """A `Source` for each of `files`; standard input if there are none and it is not a terminal.

    Raises click.UsageError if there is no input, if standard input is named twice, and for an empty name.
    """
    if not files and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("no input; name a file, or - to type the text", click.get_current_context())
    if files.count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input can be read only once; name - once", click.get_current_context())
    if "" in files:
        raise click.UsageError("an input has an empty name", click.get_current_context())
    return [Source(path) for path in files or (STANDARD_INPUT,)]
