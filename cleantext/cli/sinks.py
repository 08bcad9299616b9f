"""Outputs: standard output, one file, or a directory with a file for each input."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from stat import S_ISREG

import click

from cleantext.cli.replace import write_file
from cleantext.cli.sources import STANDARD_INPUT, Source
from cleantext.errors import CleantextError

# Names of standard output. They are not opened: that would truncate a file that standard output is redirected to.
_STANDARD_OUTPUT = ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")
_SUFFIX = re.compile(r"(?<=.)\.[A-Za-z][A-Za-z0-9]{0,4}\Z")  # not the end of `news.2023-01-01`


class StandardOutputError(Exception):
    """Standard output cannot be written to. The remaining inputs are not processed."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.cause = cause


class OutputError(CleantextError):
    """A file cannot be written. The remaining inputs are still processed."""


class Sink:
    """The destination named by -o (`output`).

    `suffix` replaces the suffix of each input's name; None keeps it. `between` separates several documents on standard
    output. Raises click.UsageError, before any input is read, if a file would overwrite an input or another output, or if
    `output` is empty.
    """

    def __init__(self, output: str | None, inputs: Sequence[Source], suffix: str | None = None, between: bytes = b"") -> None:
        if output == "":
            raise _refusal("-o has an empty path; name a file or a directory, or - for standard output")
        self.path = None if output in (None, STANDARD_INPUT, *_STANDARD_OUTPUT) else Path(str(output))
        several = len(inputs) > 1 or any(source.below for source in inputs)
        self.directory = self.path is not None and (several or _is_directory(str(output)))
        self.suffix = suffix
        self._between, self._next = between, b""
        if self.path is not None:
            self._check(inputs, str(output))

    def target(self, source: Source) -> Path | None:
        """The file to write for `source`; None for standard output."""
        if self.path is None or not self.directory:
            return self.path
        name = source.file_name
        return self.path / (name if self.suffix is None else _SUFFIX.sub("", name) + self.suffix)

    def write(self, source: Source, data: bytes) -> None:
        """Write `data`, the result for `source`. Raises OutputError for a file, StandardOutputError for standard output."""
        target = self.target(source)
        if target is None:
            write_standard_output(self._next + data if data else b"")
            self._next = self._between if data else self._next
            return
        try:
            if self.directory:
                target.parent.mkdir(parents=True, exist_ok=True)
            write_file(target, data)
        except OSError as error:
            why = error.strerror or error if target.parent.exists() else f"the directory {target.parent} does not exist"
            raise OutputError(f"{source.name}: cannot write {target}: {why}") from error

    def _check(self, inputs: Sequence[Source], output: str) -> None:
        if self.directory and os.path.exists(str(self.path)) and not os.path.isdir(str(self.path)):
            kind = "a file" if os.path.isfile(str(self.path)) else "not a directory"
            raise _refusal(f"{self.path} is {kind}; several inputs need a directory")
        if self.directory and not _is_directory(output) and _SUFFIX.search(os.path.basename(output)):
            raise _refusal(f"several inputs need a directory, and {output} looks like a file; if a directory is meant: {output}/")
        taken: dict[Path, Source] = {}
        read = {_identity(source.path) for source in inputs if source.path != STANDARD_INPUT} - {None}
        for source, target in self._targets(inputs):
            if _identity(target) in read:
                raise _refusal(f"{target} is an input and would be overwritten; give -o another path")
            if target in taken and _identity(taken[target].path) == _identity(source.path) is not None:
                raise _refusal(f"{source.name} is named twice")
            if target in taken:
                raise _refusal(f"{taken[target].name} and {source.name} would both be written to {target}")
            taken[target] = source

    def _targets(self, inputs: Sequence[Source]) -> Iterator[tuple[Source, Path]]:
        return ((source, target) for source in inputs if (target := self.target(source)) is not None)


def write_standard_output(data: bytes) -> None:
    """Write and flush `data`. Raises StandardOutputError."""
    try:
        if sys.stdout is None:
            raise OSError("is closed")
        rest = memoryview(data)
        while rest:  # without a buffer (PYTHONUNBUFFERED), `write` may take a part, before the disk is full or the reader gone
            taken: int | None = sys.stdout.buffer.write(rest)
            if taken is None:
                raise BlockingIOError("does not wait for its reader")
            rest = rest[taken:]
        sys.stdout.buffer.flush()
    except OSError as error:
        raise StandardOutputError(error) from error


def _is_directory(output: str) -> bool:
    return os.path.isdir(output) or output.endswith(("/", os.sep))


def _identity(path: str | Path) -> tuple[int, int] | None:
    """What tells a file from all others, by whatever path it is named; None where there is none, or none accessible: reading or
    writing it will report why."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if S_ISREG(found.st_mode) else None


def _refusal(message: str) -> click.UsageError:
    return click.UsageError(message, click.get_current_context(silent=True))
