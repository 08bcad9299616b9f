"""Samples of long data. Judging a candidate decoding takes a microsecond a character, and a few hundred characters are enough."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

WINDOW = 96  # bytes; short, since a lost byte misaligns the rest of a window
WINDOWS = 12  # the most that are taken
_LEEWAY = 32  # bytes by which a window is shortened to end between two ASCII bytes
_ORDER = (0, 2, 1, 3)  # of four windows in a row
_STEP = len(_ORDER)

# Bytes in which encodings differ: non-ASCII bytes, NUL (UTF-16), escapes (ISO 2022), "~{" (HZ).
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
_FOUR_BYTES = re.compile(rb"(?:[\x81-\xfe][0-9]){2}")
# For `is_scattered`: the least number of runs of non-ASCII bytes, and the bytes of a run that is too long.
_MIN_RUNS, _LONG_RUN = 16, 4
_DISTINCTIVE = re.compile(rb"[\x80-\xff\x00\x1b]|~\{")

# A character of two bytes three times or more.
_REPEATED = re.compile(rb"([\x80-\xff][\x00-\xff])\1{2,}", re.DOTALL)

Window = tuple[int, int]


def sample_windows(data: bytes) -> list[Window]:
    """Half-open spans of `data` (bytes): all of it if it is short, otherwise one from each of `WINDOWS` equal parts.

    Each begins at a multiple of four bytes, at a non-ASCII byte, a NUL, an escape or "~{", or right before it: so a few
    non-ASCII characters in a long page of ASCII markup are found. If there are none at all, the first window is the start.
    """
    windows: list[Window] = []
    at = 0
    if len(data) <= WINDOW * WINDOWS:
        while at < len(data):
            start, at = at, _end(data, at)
            windows.append((start, at))
        return windows or [(0, 0)]
    for part in range(WINDOWS):
        found = _DISTINCTIVE.search(data, max(at, len(data) * part // WINDOWS))
        if not found:
            return windows or [(0, WINDOW)]
        start = max(at, found.start() & ~3)
        at = _end(data, start)
        windows.append((start, at))
    return windows


def read_window(data: bytes, window: Window) -> bytes:
    """The bytes of a window, with one of each row of characters: ★★★★★ tells no more than ★, and would outweigh a sentence."""
    return _without_repeats(data[slice(*window)])


@lru_cache(maxsize=2 * WINDOWS)
def _without_repeats(part: bytes) -> bytes:
    return _REPEATED.sub(rb"\1", part)


def spread(windows: list[Window]) -> list[Window]:
    """`windows` in an order in which any few at the front are from all over the data."""
    return [window for step in range(_STEP) for window in windows[_ORDER[step] :: _STEP]]


def is_scattered(data: bytes, windows: Sequence[Window]) -> bool:
    """Whether most non-ASCII bytes in `windows` are isolated, as accented letters are.

    In double-byte text they are not, except in the four-byte codes of GB 18030, which alternate with digits.
    """
    if any(_FOUR_BYTES.search(data, *window) for window in windows):
        return False
    runs = [len(run) for start, end in windows for run in _BEYOND_ASCII.findall(data[start:end])]
    return len(runs) >= _MIN_RUNS and max(runs) < _LONG_RUN and 6 * runs.count(1) >= 5 * len(runs)


def _end(data: bytes, start: int) -> int:
    """Where a window that begins at `start` ends: if possible between two ASCII bytes, so that no character is split."""
    end = start + WINDOW
    if end >= len(data):
        return len(data)
    return next((at for at in range(end, end - _LEEWAY, -4) if data[at - 1] < 0x80 and data[at] < 0x80), end)
