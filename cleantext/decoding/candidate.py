"""A candidate decoding of the data: one codec, and what it costs to assume it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from cleantext.decoding.codec_groups import CHINESE_DOUBLE_BYTE, SHIFTABLE, SHIFTABLE_AT_START, WIDE
from cleantext.decoding.damage import count_damage, mark_damage
from cleantext.decoding.judge import text_cost
from cleantext.decoding.sample import Window, read_window
from cleantext.decoding.short import LONGEST, class_change_cost

# All costs and bonuses are nats, set by hand and checked on pieces of 10 to 200 bytes (benchmarks/decoding).
# UTF-8 is strict, so what is valid is meant: the bonus for a character of two bytes, of three or more, and the most for a window.
_UTF8_BONUS, _UTF8_LONG_BONUS, _MAX_UTF8_BONUS = 2.0, 4.0, 8.0
_TRUNCATED_COST = 10.0  # a truncated character at the start or end of the data
_TRUNCATED_ASCII_COST = 20.0  # the same if the rest is ASCII or makes no sense
_TRUNCATED_SOUND_COST = 9.0  # more for a truncated first character if the data is valid without it: good files begin with names
_DAMAGE_IN_ASCII_COST = 12.0  # invalid bytes, and no other byte beyond ASCII
_MAX_SHIFTED_COST = 5.0  # nats per byte of Chinese text whose first character may be truncated
_SHIFTED_INSIDE_COST = 10.0  # UTF-16 that is shifted by a byte inside the data, which takes a lost byte
_NUL_COST = 18.0  # for each U+0000 in UTF-16, where padding would look twice as cheap otherwise
# GB 2312 and EUC-JP have kana at the same codes, and files in the former seldom contain any: for each, and the most for a
# window once it is compared with EUC-JP, since where there are many the Han beside them tell.
_KANA_COST, _MAX_KANA_COST = 6.0, 36.0
# Four bytes are U+FFFD in GB 18030. They do not occur by chance, and text that has lost characters contains many.
_ENCODED_LOSS_BONUS = 12.0
_NO_CHINESE_COST = 8.0  # a Chinese code, and no character that Chinese is written with

_LEADING = re.compile("^[\udc80-\udcbf]{1,3}")
_TRAILING = {most: re.compile(f"[\udc00-\udcff]{{1,{most}}}\\Z") for most in (1, 3)}
_BEYOND_ASCII = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")
_BEYOND_TWO_BYTES = re.compile("[\u0800-\ud7ff\ue000-\U0010ffff]")
_CHINESE = re.compile("[\u3001-\u3011\u3105-\u3129\u3400-\u9fff\uff01-\uff1f\U00020000-\U0003ffff]")
_KANA = re.compile("[\u3041-\u30f6]+")


@dataclass(slots=True)
class Candidate:
    """A codec with its costs in nats.

    encoding    the codec's name
    prior       the cost before any byte is read
    confidence  the probability that it is right, once it was chosen
    skip        how many bytes at the start of the data belong to a truncated character: 0 or 1
    preview     the cost of each of the first two windows, estimated roughly
    costs       the cost of each window that was read
    hopeless    whether it is too far behind to be read on
    most_kana   the most that the kana of a window cost
    """

    encoding: str
    prior: float = 0.0
    confidence: float = 0.0
    skip: int = 0
    preview: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)
    hopeless: bool = False
    most_kana: float = math.inf

    def limit_kana(self) -> None:
        """Forget what was read, and do not let kana decide any more."""
        self.most_kana, self.hopeless = _MAX_KANA_COST, False
        self.preview, self.costs = [], []

    def read(self, data: bytes, window: Window) -> None:
        """Read one more window of `data` and add its cost."""
        cost, skip = self.window_cost(data, window)
        self.costs.append(cost)
        self.skip = self.skip if window[0] else skip

    def window_cost(self, data: bytes, window: Window, rough: bool = False) -> tuple[float, int]:
        """The cost of a window of `data`, and how many bytes at its start belong to a truncated character (0 or 1)."""
        start, end = window
        part, final = read_window(data, window), end == len(data)
        first = not start or data[start - 1] < 0x80
        costs = [self._cost(part, first, final, rough)]
        shiftable = SHIFTABLE if start else SHIFTABLE_AT_START
        # After an ASCII byte a character begins.
        if self.encoding in shiftable and len(part) > 2 and _may_be_truncated(data[start - 1 : start] or part, self.encoding):
            shifted = self._cost(part[1:], False, final, rough)
            if not start:  # data that makes no sense either way is not truncated
                shifted += _TRUNCATED_COST if part[1] >= 0x80 else _TRUNCATED_ASCII_COST
                shifted += _TRUNCATED_SOUND_COST * _is_valid(part, self.encoding)
                shifted = shifted if shifted <= _MAX_SHIFTED_COST * len(part) + _TRUNCATED_ASCII_COST else math.inf
            else:  # bytes that are left out at both ends must not make it cheaper
                shifted *= len(part) / (len(part) - 2)
            costs.append(shifted)
            if start and self.encoding in WIDE:
                costs[1 - self.skip] += _SHIFTED_INSIDE_COST
        return min(costs), costs.index(min(costs))

    def _cost(self, window: bytes, first: bool, final: bool, rough: bool) -> float:
        """The cost of one window.

        Damage at its edges is taken for a truncated character, which costs only at the edges of the data: `first`, `final`.
        """
        encoding = self.encoding
        try:
            marked = mark_damage(window, encoding)
        except (UnicodeError, ValueError):  # a codec of the caller's that has no error handlers
            return math.inf
        kept = _TRAILING[3 if encoding in ("utf-8", "gb18030", "euc_tw") else 1].sub("", marked)
        tail = final and len(kept) < len(marked)
        length = len(kept)
        if encoding == "utf-8":
            kept = _LEADING.sub("", kept)
        head = first and len(kept) < length
        whole = first and final
        penalty = (
            _validity_penalty(kept, encoding, head + tail)
            + _codec_penalty(kept, encoding)
            + (_script_penalty(kept, whole, self.most_kana) if encoding in CHINESE_DOUBLE_BYTE else 0.0)
        )
        if whole and len(window) <= LONGEST and encoding not in WIDE:
            penalty += class_change_cost(kept)
        return text_cost(kept, rough, encoding) + penalty


def _is_valid(window: bytes, encoding: str) -> bool:
    """Whether the whole window is valid in `encoding`, except for a character truncated at its end."""
    return not count_damage(_TRAILING[3].sub("", mark_damage(window, encoding)))


def _may_be_truncated(window: bytes, encoding: str) -> bool:
    return window[0] >= 0x80 or encoding.startswith("utf-16")


def _validity_penalty(kept: str, encoding: str, truncated: int) -> float:
    """What damage costs: `truncated` characters at the edges, and invalid bytes in `kept` if it is ASCII otherwise."""
    if _BEYOND_ASCII.search(kept):
        return truncated * _TRUNCATED_COST
    # One invalid byte in ASCII is a truncated character only if there are whole ones.
    damaged = encoding not in WIDE and count_damage(kept)
    return truncated * _TRUNCATED_ASCII_COST + (_DAMAGE_IN_ASCII_COST if damaged else 0.0)


def _codec_penalty(kept: str, encoding: str) -> float:
    """What characters cost that mean more or less in `encoding` than in others; less than 0 if they speak for it."""
    if encoding == "utf-8":
        long = len(_BEYOND_TWO_BYTES.findall(kept))
        short = len(_BEYOND_ASCII.findall(kept)) - long
        return -min(_MAX_UTF8_BONUS, _UTF8_LONG_BONUS * long + _UTF8_BONUS * short)
    if encoding == "gb18030":
        return -kept.count("\ufffd") * _ENCODED_LOSS_BONUS
    return kept.count("\0") * _NUL_COST if encoding.startswith("utf-16") else 0.0


def _script_penalty(kept: str, whole: bool, most_kana: float) -> float:
    """What kana costs in a Chinese codec, and in the `whole` data the lack of Chinese characters."""
    penalty = min(most_kana, sum(map(len, _KANA.findall(kept))) * _KANA_COST)
    if whole and _BEYOND_ASCII.search(kept) and not _CHINESE.search(kept):
        penalty += _NO_CHINESE_COST
    return penalty
