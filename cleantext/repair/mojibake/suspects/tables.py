"""Lists of characters in code order, and rows of one table: 襚襛襜襝, 짨짩짪짫, ㄱㄴㄷㄹ, which are no mojibake.

The characters of mojibake stand in no order: of 180,000 pieces of three to ten characters one in 5,000 seemed to. Those of a
table do, and so do the frequent characters that they would be in another encoding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

FEWEST = 3  # characters
STEP = 8  # the most codes from one character to the next
SHARE = 0.6  # of the steps, from which a text is in order

_CODECS = ("utf-16-be", "gbk", "big5", "cp949", "cp932", "big5hkscs")


@lru_cache(maxsize=256)
def is_table(text: str) -> bool:
    """Whether most characters of `text` beyond ASCII are in the order of their codes, or all are of one row of a double-byte
    table."""
    listed = [character for character in text if "\u3000" <= character < "\ufe00"]
    if len(listed) < FEWEST:
        return False
    return any(_is_in_order(codes) or _is_one_row(codes) for codes in _codes(listed))


def _codes(listed: Sequence[str]) -> Iterator[list[int]]:
    """The codes of the characters in each encoding that has them all."""
    for codec in _CODECS:
        try:
            pairs = [character.encode(codec) for character in listed]
        except UnicodeEncodeError:
            continue
        yield [int.from_bytes(pair, "big") for pair in pairs]


def _is_in_order(codes: Sequence[int]) -> bool:
    steps = [second - first for first, second in pairwise(codes)]
    return sum(0 < step <= STEP for step in steps) >= SHARE * len(steps)


def _is_one_row(codes: Sequence[int]) -> bool:
    return len(set(codes)) > FEWEST and len({code >> 8 for code in codes}) == 1
