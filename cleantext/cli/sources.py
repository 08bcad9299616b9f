"""Inputs: files, all files of a directory, and standard input."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
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
    """An input: a file's path as the user gave it, or "-" for standard input.

    `below`: for a file found in a directory that the user gave, the path from there. `closed`: why a folder found there, or
    given, cannot be listed.
    """

    path: str
    below: str = ""
    closed: str = ""

    @property
    def name(self) -> str:
        """The path for messages, in one line: control characters are shown as <U+XXXX>, bytes that are not UTF-8 replaced."""
        if self.path == STANDARD_INPUT:
            return "standard input"
        return _in_one_line(self.path)

    @property
    def short_name(self) -> str:
        """The name for tables: without the folder that the user gave, or without any."""
        return self.name if self.path == STANDARD_INPUT else _in_one_line(self.file_name)

    @property
    def label(self) -> str:
        """The path for JSON; bytes that are not UTF-8 are replaced."""
        return _as_utf8(self.path)

    @property
    def file_name(self) -> str:
        """The name of the file written for this input into a directory; with folders if it was found in some."""
        return "stdin" if self.path == STANDARD_INPUT else self.below or Path(self.path).name

    def read(self) -> bytes:
        """All bytes. Raises InputError if they cannot be read or are a binary file."""
        if self.closed:
            raise InputError(f"{self.name}: {self.closed}")
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
        except OSError as error:
            raise InputError(f"{self.name}: {error.strerror or error}") from error


def _as_utf8(path: str) -> str:
    return os.fsencode(path).decode("utf-8", "replace")


def _in_one_line(path: str) -> str:
    return _CONTROL.sub(lambda match: f"<U+{ord(match[0]):04X}>", _as_utf8(path))


def sources(files: Sequence[str], output: str | None = None) -> list[Source]:
    """A `Source` for each of `files`; standard input if there are none and it is not a terminal.

    A directory stands for the files in it and in its folders, sorted; hidden ones, links to folders, and those in the directory
    `output` are left out. Broken links and folders that cannot be listed are inputs that cannot be read, so that nothing is
    missing without a word. Raises click.UsageError if there is no input, if standard input is named twice, and for an empty
    name.
    """
    if not files and sys.stdin is not None and sys.stdin.isatty():
        raise click.UsageError("no input; name a file, or - to type the text", click.get_current_context())
    if files.count(STANDARD_INPUT) > 1:
        raise click.UsageError("standard input can be read only once; name - once", click.get_current_context())
    if "" in files:
        raise click.UsageError("an input has an empty name", click.get_current_context())
    found: list[Source] = []
    for path in files or (STANDARD_INPUT,):
        there = list(_sources_at(path, output))
        if not there:
            raise click.UsageError(f"{Source(path).name}: holds no files", click.get_current_context())
        found += there
    return found


def _sources_at(path: str, output: str | None) -> Iterator[Source]:
    if path == STANDARD_INPUT or not os.path.isdir(path):
        yield Source(path)
        return
    written = os.path.realpath(output) if output and output != STANDARD_INPUT else ""
    closed: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=closed.append):
        kept = (name for name in folders if not name.startswith(".") and os.path.realpath(os.path.join(folder, name)) != written)
        folders[:] = sorted(kept)
        for name in sorted(names):
            file = os.path.join(folder, name)
            if not name.startswith(".") and (os.path.isfile(file) or not os.path.exists(file)):
                yield Source(file, os.path.relpath(file, path))
    for error in closed:
        yield Source(str(error.filename), os.path.relpath(error.filename, path), error.strerror or str(error))
