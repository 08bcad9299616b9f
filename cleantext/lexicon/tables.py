"""Where the tables lie, and how they are opened. They are mapped from files: the package is not zip-safe."""

from __future__ import annotations

import mmap
from pathlib import Path

DATA = Path(__file__).parent / "data"

_folder = DATA
_opened: list[str] = []


def use(folder: Path) -> None:
    """Read the tables from `folder` and not from the package: for benchmarks on text that the package's tables have counted.

    Raises RuntimeError once a table was opened, since what was read is kept.
    """
    global _folder
    if _opened:
        raise RuntimeError(f"tables are in use already: {', '.join(_opened)}")
    _folder = folder


def path(name: str) -> Path:
    """The path of the table `name`, about to be opened."""
    _opened.append(name)
    return _folder / name


def mapped(name: str) -> memoryview:
    """The table `name`, mapped into memory, as bytes."""
    with path(name).open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def lines(name: str) -> list[str]:
    """The lines of the table `name`, a UTF-8 text file."""
    return path(name).read_text(encoding="utf-8").split("\n")
