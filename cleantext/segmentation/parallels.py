"""Titles built alike, as the headings of one feature are: 退出来的生机 and 算出来的账本; “…” and “…”; 其一 … and 其二 …."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_QUOTED = re.compile("“[^“”]{2,38}”|【[^【】]{1,20}】|〖[^〖〗]{1,20}〗|\\[[^\\[\\]]{1,20}\\]")
_NUMBERED = re.compile("(?:其|之)[一二三四五六七八九十]{1,2}(?:[\\s：、].{0,30})?")
_FRAMES = (_QUOTED, _NUMBERED)
_LONGEST = 10  # characters of a title whose characters are compared
_LEAST = 2  # of them in the same places, and a third of all


def parallel_titles(titles: Sequence[str]) -> frozenset[str]:
    """Those of `titles`, the titles of a page that stand alone in their order, that are built as their neighbour is."""
    found = [pair for pair in pairwise(titles) if _are_alike(*pair)]
    return frozenset(title for pair in found for title in pair)


def _are_alike(one: str, other: str) -> bool:
    if any(frame.fullmatch(one) and frame.fullmatch(other) for frame in _FRAMES):
        return True
    if len(one) != len(other) or not 4 <= len(one) <= _LONGEST or one == other:
        return False
    same = sum(a == b and a not in "“”《》（）" for a, b in zip(one, other, strict=True))
    return same >= max(_LEAST, len(one) / 3)
