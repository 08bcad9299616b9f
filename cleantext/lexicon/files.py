"""Opens the lexicon's data files. They are memory-mapped from paths, so the package is not zip-safe."""

from __future__ import annotations

import mmap
from pathlib import Path

DATA = Path(__file__).parent / "data"

_folder = DATA
_opened: list[str] = []


def use(folder: Path) -> None:
    """Read the tables from `folder` instead of the package, for benchmarks on text that was counted for the package's tables.

    Raises RuntimeError if a table has been opened already, since tables are cached.
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
    """The bytes of the table `name`, memory-mapped."""
    with path(name).open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def lines(name: str) -> list[str]:
    """The lines of the table `name`, a UTF-8 text file."""
    return path(name).read_text(encoding="utf-8").split("\n")
