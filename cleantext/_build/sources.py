"""SOURCES.toml: what the tables of a folder were made of.

It has the `command` that made them, a block for each table, and a block for each input file. There is no date in it, so that
the same input gives the same file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


@dataclass(frozen=True)
class Table:
    """Where a table is from."""

    name: str  # its file
    source: str
    version: str  # of the source
    licence: str  # of the source
    count: str  # what it has, with a unit
    inputs: tuple[str, ...] = ()  # names of the input files


class Input(NamedTuple):
    """A file that was read, and how many code points of text were counted in it: 0 if it is no text."""

    path: Path
    characters: int


def write_sources(folder: Path, command: str, tables: Iterable[Table], inputs: Iterable[Input] = ()) -> None:
    """Write SOURCES.toml into `folder`."""
    blocks = [f"command = {_quoted(command)}\n", *map(_table, tables)]
    blocks += map(_input, sorted(inputs, key=lambda each: each.path.name))
    (folder / "SOURCES.toml").write_text("\n".join(blocks), encoding="utf-8")


def _table(table: Table) -> str:
    fields = {"source": table.source, "version": table.version, "licence": table.licence, "count": table.count}
    lines = [f"[{_quoted(table.name)}]", *(f"{name} = {_quoted(value)}" for name, value in fields.items())]
    if table.inputs:
        lines += ["inputs = [", *(f"  {_quoted(name)}," for name in sorted(table.inputs)), "]"]
    return "\n".join(lines) + "\n"


def _input(read: Input) -> str:
    digest = hashlib.sha256(read.path.read_bytes()).hexdigest()
    return f'[inputs.{_quoted(read.path.name)}]\nsha256 = "{digest}"\ncharacters = {read.characters}\n'


def _quoted(text: str) -> str:
    """`text` as a basic string of TOML; JSON's are the same."""
    return json.dumps(text, ensure_ascii=False)
