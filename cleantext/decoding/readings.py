"""One reading of the bytes: what it costs to believe that a codec was meant."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from cleantext.decoding.damage import mark_damage
from cleantext.decoding.plausibility import text_cost
from cleantext.decoding.sample import Window

# Codecs whose characters are two bytes wide: a window can be half a character off. At the start of the data that means a
# cut character, which only a Chinese model can tell from a rare one.
_CHINESE = frozenset({"gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be"})
_DOUBLE = _CHINESE | {"cp932", "cp949", "euc_jp", "johab"}

# In nats, set by hand and checked on pieces of 10 to 200 bytes (benchmarks/decoding).
_UTF8 = 8.0  # for each window: its rules are strict, so what it takes is meant
_CUT = 10.0  # a character cut in two at the edge of the data
_NUL = 18.0  # in UTF-16 it is two bytes, so that padding must not look better there
_KANA_COST = 3.5  # kana is at the same place in GB 2312 and EUC-JP, and rare in files of the former
_PRIOR = {"utf-16-le": 4.0, "utf-16-be": 4.0}  # UTF-16 without a byte order mark is rare

_LEADING = re.compile("^[\udc80-\udcbf]{1,3}")
_TRAILING = {most: re.compile(f"[\udc00-\udcff]{{1,{most}}}\\Z") for most in (1, 3)}
_BEYOND_ASCII = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")
_NOT_JAPANESE = frozenset({"gb18030", "big5hkscs", "cp950"})
_KANA = re.compile("[\u3041-\u30f6]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """A codec, how many bytes at the start are the rest of a cut character, the cost in nats, and the confidence."""

    encoding: str
    skip: int
    cost: float
    confidence: float = 0.0


def read(data: bytes, windows: Sequence[Window], encoding: str) -> Reading:
    """Read the windows of `data` with `encoding`."""
    cost, skip = _PRIOR.get(encoding, 0.0), 0
    for start, end in windows:
        window, final = data[start:end], end == len(data)
        costs = [_window_cost(window, encoding, not start, final)]
        if encoding in (_DOUBLE if start else _CHINESE) and len(window) > 2 and (start or _may_be_cut(window, encoding)):
            penalty = 0.0 if start else _CUT if window[1] >= 0x80 else 2 * _CUT
            costs.append(_window_cost(window[1:], encoding, False, final) + penalty)
        better = costs.index(min(costs))
        skip = better if not start else skip
        cost += costs[better]
    return Reading(encoding, skip, cost)


def _may_be_cut(window: bytes, encoding: str) -> bool:
    return window[0] >= 0x80 or encoding.startswith("utf-16")


def _window_cost(window: bytes, encoding: str, first: bool, final: bool) -> float:
    """The cost of one window. Damage at its edges is a cut character, at most, and only at the edges of the data counts."""
    try:
        marked = mark_damage(window, encoding)
    except (UnicodeError, ValueError):  # a codec of the caller's that knows no error handlers
        return math.inf
    kept = _TRAILING[3 if encoding in ("utf-8", "gb18030") else 1].sub("", marked)
    tails = len(kept) < len(marked)
    ended = len(kept)
    if encoding == "utf-8":
        kept = _LEADING.sub("", kept)
    heads = len(kept) < ended
    # One odd byte in ASCII is a cut character only if there are whole ones.
    seen = _BEYOND_ASCII.search(kept) is not None
    cut = (heads * first + tails * final) * (_CUT if seen else 2 * _CUT) - _UTF8 * (seen and encoding == "utf-8")
    if encoding.startswith("utf-16"):
        cut += kept.count("\0") * _NUL
    elif encoding in _NOT_JAPANESE:
        cut += sum(map(len, _KANA.findall(kept))) * _KANA_COST
    return text_cost(kept) + cut
