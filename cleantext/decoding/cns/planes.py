"""The table of CNS 11643: for each plane 94 rows of 94 cells.

Sources: data/SOURCES.toml. A pair of bytes 21–7E is a row and a cell; the encoding selects the plane.
"""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
TABLE = DATA / "cns11643.bin"
SIDE = 94  # rows of a plane, cells of a row
FIRST = 0x21
EMPTY = "\uffff"  # marks a cell without a character; not a character itself

# Symbols of other tables (Windows' Big5, WHATWG) and the character that this table has for them, so that they can be encoded.
ALIASES = str.maketrans("‧∼∥∣⊕⊙¯￣", "・～‖｜♁☉‾‾")
# The table has the operator for the code that is used as the tilde.
_TILDE = str.maketrans("∼", "～")


@cache
def plane(number: int) -> dict[int, str]:
    """Characters of plane `number` (1 to 16) by row * 256 + cell, as in the bytes; EMPTY for cells without one."""
    packed = _packed().get(number)
    cells = zlib.decompress(packed).decode("utf-16-le").translate(_TILDE) if packed else ""
    cells += EMPTY * (SIDE * SIDE - len(cells))
    codes = (row << 8 | cell for row in range(FIRST, FIRST + SIDE) for cell in range(FIRST, FIRST + SIDE))
    return dict(zip(codes, cells, strict=True))


@cache
def places() -> dict[str, tuple[int, int]]:
    """The plane and code of each character; in the first plane that has it."""
    found = {
        character: (number, code)
        for number in sorted(_packed(), reverse=True)
        for code, character in plane(number).items()
        if character != EMPTY
    }
    return found | {chr(other): found[chr(meant)] for other, meant in ALIASES.items() if chr(other) not in found}


@cache
def _packed() -> dict[int, bytes]:
    data, at, found = TABLE.read_bytes(), 0, {}
    while at < len(data):
        end = at + 4 + int.from_bytes(data[at + 1 : at + 4])
        found[data[at]] = data[at + 4 : end]
        at = end
    return found
