"""Text files of a corpus: plain or compressed, lines or JSON."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SUFFIXES = frozenset({".txt", ".gz", ".tsv", ".json"})


def read_text(path: Path) -> str:
    """The UTF-8 text of a file: of `.json` each string in it, a line each; of `.tsv` each column; `.gz` is unpacked."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    text = data.decode("utf-8")
    if path.suffix == ".json":
        return "\n".join(_strings(json.loads(text)))
    return text.replace("\t", "\n")


def _strings(value: Any) -> Iterator[str]:
    """Each string in parsed JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)
