"""Where the tables lie, and how they are opened."""

from __future__ import annotations

import mmap
from pathlib import Path

DATA = Path(__file__).parent / "data"


def mapped(name: str) -> memoryview:
    """The file `name` of the data folder, mapped into memory, as bytes."""
    with (DATA / name).open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def lines(name: str) -> list[str]:
    """The lines of the UTF-8 text file `name` of the data folder."""
    return (DATA / name).read_text(encoding="utf-8").split("\n")
