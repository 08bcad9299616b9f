"""Rebuild the table of CNS 11643:

    python -m cleantext.decoding.cns.build --unihan DIR

DIR has Unicode's Unihan database (Unihan_*.txt, plain, .bz2 or .gz; Debian's package unicode-data has it). Planes 1 and 2
are its property kCNS1992, the others kIRG_TSource; the symbols, which Unihan does not have, are the rows of
data/symbols.txt.
"""

from __future__ import annotations

import argparse
import bz2
import datetime
import gzip
import re
import zlib
from pathlib import Path

from cleantext.decoding.cns.planes import DATA, EMPTY, FIRST, SIDE, TABLE

COMMAND = "python -m cleantext.decoding.cns.build --unihan DIR"
PLANES = range(1, 17)  # what EUC-TW has room for
_LINE = re.compile(r"^U\+([0-9A-F]{4,6})\t(kIRG_TSource|kCNS1992)\tT?([0-9A-F]{1,2})-([0-9A-F]{4})", re.MULTILINE)


def read_unihan(folder: Path) -> dict[int, dict[int, str]]:
    """Characters by plane and code."""
    found: dict[int, dict[int, str]] = {number: {} for number in PLANES}
    files = sorted([*folder.glob("Unihan_IRGSources.txt*"), *folder.glob("Unihan_OtherMappings.txt*")])
    for character, source, number, code in (row for path in files for row in _LINE.findall(_text(path))):
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
    for line in (DATA / "symbols.txt").read_text(encoding="utf-8").splitlines():
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
    planes = read_unihan(arguments.unihan)
    add_symbols(planes[1])
    packed = {number: pack(plane) for number, plane in planes.items() if plane}
    TABLE.write_bytes(b"".join(bytes((number, *len(data).to_bytes(3))) + data for number, data in packed.items()))
    (DATA / "SOURCES.toml").write_text(
        '["cns11643.bin"]\nsource = "Unihan database, kCNS1992 and kIRG_TSource; symbols.txt by hand, after the standard"\n'
        f'version = "{arguments.version}"\nlicence = "Unicode-3.0"\ncount = "{sum(map(len, planes.values())):,} characters"\n'
        f'built = "{datetime.datetime.now(tz=datetime.UTC).date().isoformat()}"\ncommand = "{COMMAND}"\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
