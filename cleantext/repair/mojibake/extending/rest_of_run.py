"""Letters that touch a repaired span of GBK or Big5 decoded as single bytes, and are the rest of its run: ┼a来蝶去 is 莺来蝶去.

A rare character at the end of a run costs the search more than the letters that it was. But a run of such letters is all of one
encoding: what is left between the span and the end of the run is taken in if it is valid to its last letter.
"""

from __future__ import annotations

import re

from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.codecs.readers import bytes_of
from cleantext.repair.mojibake.codecs.writers import PAIRS
from cleantext.repair.mojibake.windows.search import Chain

MOST = 6  # letters on either side
FEWEST = 4  # characters of the span

_SAID = re.compile(f"[{MAIN_HAN}\u2014\u2018-\u201d\u2026\u3000-\u3011\uff01-\uff5e]+")


def with_touching(
    text: str, start: int, end: int, replacement: str, chain: Chain, floor: int, ceiling: int
) -> tuple[int, int, str]:
    """The half-open span of `text` and its replacement with the rest of the run on both sides, within `floor` and `ceiling`.

    Unchanged unless `chain` is GBK or Big5 read as single bytes.
    """
    if len(chain.readers) > 1 or chain.readers[0].wide or chain.writer not in PAIRS[:2] or len(replacement) < FEWEST:
        return start, end, replacement
    for size in range(2, MOST + 1, 2):
        low = start - size
        if low < floor or not _is_letter(text[low]):
            break
        if not _is_letter(text[low - 1 : low]) and (found := _read(text[low:start], text[low - 1 : low], chain)):
            start, replacement = low, found + replacement
            break
    for size in range(2, MOST + 1, 2):
        high = end + size
        if high > ceiling or not _is_letter(text[high - 2]):
            break
        if not _is_letter(text[high : high + 1]) and (found := _read(text[end:high], text[high : high + 1], chain)):
            return start, high, replacement + found
    return start, end, replacement


def _is_letter(character: str) -> bool:
    return "\x80" <= character < "\u2e80"


def _read(letters: str, beside: str, chain: Chain) -> str:
    """The text of `letters`, with `beside` on the other side; "" if they are not valid, or may be of a word."""
    if beside.isalpha() and min(letters) < "\x80":
        return ""
    table = bytes_of(chain.readers[0])
    values = [byte for letter in letters for byte in table[letter]]
    pieces: list[str] = []
    for at in range(0, len(values) - 1, 2):
        character, length = chain.writer.unit(values, at)
        pieces.append(character if length == 2 else "")
    written = "".join(pieces)
    return written if 2 * len(written) == len(letters) == len(values) and _SAID.fullmatch(written) else ""
