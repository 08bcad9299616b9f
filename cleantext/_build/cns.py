"""Rebuild the table of CNS 11643:

    python -m cleantext._build.cns --unihan DIR

DIR has Unicode's Unihan database (Unihan_*.txt, plain, .bz2 or .gz; Debian's package unicode-data has it). Planes 1 and 2
are its property kCNS1992, the others kIRG_TSource; the symbols, which Unihan does not have, are the rows of
cns_symbols.txt.
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import re
import zlib
from collections.abc import Iterable
from pathlib import Path

from cleantext._build.sources import Input, Table, write_sources
from cleantext.decoding.cns.planes import DATA, EMPTY, FIRST, SIDE, TABLE

COMMAND = "python -m cleantext._build.cns --unihan DIR"
SYMBOLS = Path(__file__).with_name("cns_symbols.txt")
FILES = ("Unihan_IRGSources.txt*", "Unihan_OtherMappings.txt*")
PLANES = range(1, 17)  # what EUC-TW has room for
_LINE = re.compile(r"^U\+([0-9A-F]{4,6})\t(kIRG_TSource|kCNS1992)\tT?([0-9A-F]{1,2})-([0-9A-F]{4})", re.MULTILINE)


def read_unihan(texts: Iterable[str]) -> dict[int, dict[int, str]]:
    """Characters by plane and code, by the files of Unihan."""
    found: dict[int, dict[int, str]] = {number: {} for number in PLANES}
    for character, source, number, code in (row for text in texts for row in _LINE.findall(text)):
        plane = int(number, 16)
        if plane in PLANES and (plane <= 2 or source != "kCNS1992"):
            found[plane][int(code, 16)] = chr(int(character, 16))
    return found


def _text(path: Path) -> str:
    data = path.read_bytes()
    data = bz2.decompress(data) if path.suffix == ".bz2" else gzip.decompress(data) if path.suffix == ".gz" else data
    return data.decode("utf-8")


def add_symbols(plane: dict[int, str]) -> None:
    """Put the symbols in their places, and nothing in place of a Han character of Unihan's."""
    for line in SYMBOLS.read_text(encoding="utf-8").splitlines():
        row, symbols = line.split("\t")
        for cell, character in enumerate(symbols, FIRST):
            plane.setdefault(int(row, 16) << 8 | cell, character)


def pack(plane: dict[int, str]) -> bytes:
    """The cells in order, compressed."""
    sides = range(FIRST, FIRST + SIDE)
    cells = "".join(plane.get(row << 8 | cell, EMPTY) for row in sides for cell in sides)
    return zlib.compress(cells.rstrip(EMPTY).encode("utf-16-le"), 9)


def main() -> None:
    """Write the table and SOURCES.toml."""
    parser = argparse.ArgumentParser(description="Rebuild the table of CNS 11643.")
    parser.add_argument("--unihan", type=Path, required=True, help="the folder of Unihan_*.txt")
    parser.add_argument("--version", default="15.0.0", help="the version of Unicode that the files are of")
    arguments = parser.parse_args()
    paths = [path for pattern in FILES for path in sorted(arguments.unihan.glob(pattern))]
    texts = {path: _text(path) for path in paths}
    planes = read_unihan(texts.values())
    add_symbols(planes[1])
    packed = {number: pack(plane) for number, plane in planes.items() if plane}
    TABLE.write_bytes(b"".join(bytes((number, *len(data).to_bytes(3))) + data for number, data in packed.items()))
    source = "Unihan database, kCNS1992 and kIRG_TSource; symbols by hand, after the standard"
    count = f"{sum(map(len, planes.values())):,} characters"
    table = Table(TABLE.name, source, f"Unicode {arguments.version}", "Unicode-3.0", count, tuple(path.name for path in paths))
    write_sources(DATA, COMMAND, [table], [Input(path, len(text)) for path, text in texts.items()])


if __name__ == "__main__":
    main()
