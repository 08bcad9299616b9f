"""Tables of single characters: which character each stands for. SOURCES.toml says where they are from."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def table(name: str) -> dict[str, str]:
    """The table `name`: "radicals", "compatibility", "vertical", "small", "narrow" or "private"."""
    rows = (line.split("\t") for line in (_HERE / f"{name}.tsv").read_text("utf-8").split("\n") if line and line[0] != "#")
    return {row[0]: row[1] for row in rows}
