"""One reading of the bytes: what it costs to believe that a codec was meant."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from cleantext.decoding.damage import count_damage, mark_damage
from cleantext.decoding.judge import text_cost
from cleantext.decoding.sample import Window
from cleantext.decoding.short import LONGEST, change_cost

# Codecs whose characters are two bytes wide: a window can be half a character off. At the start of the data that means a
# cut character, which only a Chinese model can tell from a rare one.
_CHINESE = frozenset({"gb18030", "big5hkscs", "cp950", "euc_tw", "utf-16-le", "utf-16-be"})
_DOUBLE = _CHINESE | {"cp932", "cp949", "euc_jp", "johab"}

# In nats, set by hand and checked on pieces of 10 to 200 bytes (benchmarks/decoding).
# For each character of two bytes or more, and for each window: the rules of UTF-8 are strict, so what it takes is meant.
_UTF8, _UTF8_LONG, _UTF8_MOST = 2.0, 4.0, 8.0
_CUT = 10.0  # a character cut in two at the edge of the data
_ODD_IN_ASCII = 12.0
_CUT_IN_SOUND = 9.0  # at the start, and more if nothing else is damaged: good files begin with names
_PROSE = 5.0  # for each byte of a Chinese code
_OUT_OF_STEP = 10.0  # a window of UTF-16 that is half a character off: a byte was lost before it
_NUL = 18.0  # in UTF-16 it is two bytes, so that padding must not look better there
_KANA_COST = 6.0  # kana is at the same place in GB 2312 and EUC-JP, and rare in files of the former
# U+FFFD in GB 18030 costs so much less than elsewhere: its four bytes are no chance, and text that lost characters has many.
_WRITTEN_LOSS = 12.0

_NO_HAN = 8.0  # a Chinese code, and nothing that Chinese is written with

_WIDE = frozenset({"utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"})

_LEADING = re.compile("^[\udc80-\udcbf]{1,3}")
_TRAILING = {most: re.compile(f"[\udc00-\udcff]{{1,{most}}}\\Z") for most in (1, 3)}
_BEYOND_ASCII = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")
_BEYOND_TWO_BYTES = re.compile("[\u0800-\ud7ff\ue000-\U0010ffff]")
_NOT_JAPANESE = frozenset({"gb18030", "big5hkscs", "cp950", "euc_tw"})
_EAST_ASIAN = re.compile("[\u3001-\u3011\u3105-\u3129\u3400-\u9fff\uff01-\uff1f\U00020000-\U0003ffff]")
_KANA = re.compile("[\u3041-\u30f6]+")


@dataclass(slots=True)
class Reading:
    """A codec, what it costs before anything is read and in each window, and the confidence if it won the contest.

    `skip` is how many bytes at the start of the data are the rest of a cut character.
    """

    encoding: str
    prior: float = 0.0
    confidence: float = 0.0
    skip: int = 0
    sight: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)
    hopeless: bool = False

    def add(self, data: bytes, span: Window) -> None:
        """Read one more window of `data`."""
        cost, skip = self.look(data, span)
        self.costs.append(cost)
        self.skip = self.skip if span[0] else skip

    def look(self, data: bytes, span: Window, rough: bool = False) -> tuple[float, int]:
        """What a window of `data` costs, and how many bytes at its start are the rest of a cut character."""
        start, end = span
        window, final = data[start:end], end == len(data)
        first = not start or data[start - 1] < 0x80
        costs = [_window_cost(window, self.encoding, first, final, rough)]
        shiftable = _DOUBLE if start else _CHINESE
        # Behind an ASCII byte a character begins.
        if self.encoding in shiftable and len(window) > 2 and _may_be_cut(data[start - 1 : start] or window, self.encoding):
            shifted = _window_cost(window[1:], self.encoding, False, final, rough)
            if not start:  # what is no prose either way is not cut
                shifted += _CUT if window[1] >= 0x80 else 2 * _CUT
                shifted += _CUT_IN_SOUND * _is_sound(window, self.encoding)
                shifted = shifted if shifted <= _PROSE * len(window) + 2 * _CUT else math.inf
            else:  # what is left out at both ends is no gain
                shifted *= len(window) / (len(window) - 2)
            costs.append(shifted)
            if start and self.encoding in _WIDE:
                costs[1 - self.skip] += _OUT_OF_STEP
        return min(costs), costs.index(min(costs))


def _is_sound(window: bytes, encoding: str) -> bool:
    """Whether `encoding` takes the whole window, but for a character that its end may cut."""
    return not count_damage(_TRAILING[3].sub("", mark_damage(window, encoding)))


def _may_be_cut(window: bytes, encoding: str) -> bool:
    return window[0] >= 0x80 or encoding.startswith("utf-16")


def _window_cost(window: bytes, encoding: str, first: bool, final: bool, rough: bool) -> float:
    """The cost of one window. Damage at its edges is a cut character, at most, and only at the edges of the data counts."""
    try:
        marked = mark_damage(window, encoding)
    except (UnicodeError, ValueError):  # a codec of the caller's that knows no error handlers
        return math.inf
    kept = _TRAILING[3 if encoding in ("utf-8", "gb18030", "euc_tw") else 1].sub("", marked)
    tails = len(kept) < len(marked)
    ended = len(kept)
    if encoding == "utf-8":
        kept = _LEADING.sub("", kept)
    heads = len(kept) < ended
    # One odd byte in ASCII is a cut character only if there are whole ones.
    seen = _BEYOND_ASCII.search(kept) is not None
    cut = (heads * first + tails * final) * (_CUT if seen else 2 * _CUT)
    if seen and encoding == "utf-8":
        long = len(_BEYOND_TWO_BYTES.findall(kept))
        cut -= min(_UTF8_MOST, _UTF8_LONG * long + _UTF8 * (len(_BEYOND_ASCII.findall(kept)) - long))
    if not seen and encoding not in _WIDE and count_damage(kept):
        cut += _ODD_IN_ASCII  # nothing but odd bytes among ASCII
    if encoding.startswith("utf-16"):
        cut += kept.count("\0") * _NUL
    if encoding == "gb18030":
        cut -= kept.count("\ufffd") * _WRITTEN_LOSS
    if encoding in _NOT_JAPANESE:
        cut += sum(map(len, _KANA.findall(kept))) * _KANA_COST
    if first and final and encoding in _NOT_JAPANESE and seen and not _EAST_ASIAN.search(kept):
        cut += _NO_HAN
    if first and final and len(window) <= LONGEST and encoding not in _WIDE:
        cut += change_cost(kept)
    return text_cost(kept, rough, encoding) + cut
