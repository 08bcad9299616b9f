"""Wide letters of mojibake that a program made half-width: 浠g爜 was 浠ｇ爜, which is 代码.

In UTF-8 read as GBK, a character that ends with the byte A3 and the first byte of the next one, E4 to E9, become one of ｄ to ｉ.
Normalization to NFKC, and programs that narrow letters, make it ASCII, and the mojibake can no longer be read.
"""

from __future__ import annotations

import re
from typing import Final

from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.membership import offsets_of_one

_LETTER = re.compile("[d-i](?<=[^\x00-\x7f].)(?=[^\x00-\x7f])")
_WIDE = ord("ｄ") - ord("d")
_NARROW: Final = "defghi"
_BEYOND_ASCII: Final = 0x80


def with_wide_letters(text: str) -> str:
    """`text` with each such letter wide again: its neighbours are what is left of the two characters. The length is the same."""
    places = [at for at in _letters(text) if _is_between(text[at - 1], text[at + 1])]
    if not places:
        return text
    pieces: list[str] = []
    end = 0
    for at in places:
        pieces += (text[end:at], chr(ord(text[at]) + _WIDE))
        end = at + 1
    pieces.append(text[end:])
    return "".join(pieces)


def _letters(text: str, one_by_one: bool = COMPILED) -> list[int]:
    """The offsets of the letters d to i of which neither neighbour is ASCII. `one_by_one` and the search return the same."""
    if not one_by_one:
        return [match.start() for match in _LETTER.finditer(text)]
    last = len(text) - 1
    return [
        at
        for at in sorted([at for letter in _NARROW for at in offsets_of_one(text, letter)])
        if 0 < at < last and ord(text[at - 1]) >= _BEYOND_ASCII and ord(text[at + 1]) >= _BEYOND_ASCII
    ]


def _is_between(before: str, after: str) -> bool:
    """Whether `before` has the first two bytes of a character in UTF-8, and `after` the last two."""
    first, last = _bytes(before), _bytes(after)
    return len(first) == len(last) == 2 and 0xE3 <= first[0] <= 0xE9 and 0x80 <= first[1] < 0xC0 and max(last) < 0xC0


def _bytes(character: str) -> bytes:
    return character.encode("gbk", "ignore")
