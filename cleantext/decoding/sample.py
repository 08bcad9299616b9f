"""Which bytes of a long file to look at. Judging a reading costs a microsecond a character, and a few hundred are enough."""

from __future__ import annotations

import re
from collections.abc import Sequence

WINDOW = 96  # bytes; short, since a lost byte puts the rest of a window out of step
WINDOWS = 12
LEEWAY = 32
_ORDER = (0, 2, 1, 3)
_STEP = len(_ORDER)

# Places that tell encodings apart: bytes beyond ASCII, NUL (UTF-16), escapes (ISO 2022), "~{" (HZ).
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
_FOUR_BYTES = re.compile(rb"(?:[\x81-\xfe][0-9]){2}")
_MANY_RUNS, _LONG_RUN = 16, 4
_TELLING = re.compile(rb"[\x80-\xff\x00\x1b]|~\{")

Window = tuple[int, int]


def sample_windows(data: bytes) -> list[Window]:
    """Spans of `data`: all of it if it is short, else a window from each eighth part.

    Each begins at a multiple of four, at or right before a telling byte, so that a few legacy characters in a long page of
    ASCII markup are seen; where there is none at all, the start.
    """
    windows: list[Window] = []
    at = 0
    if len(data) <= WINDOW * WINDOWS:
        while at < len(data):
            start, at = at, _end(data, at)
            windows.append((start, at))
        return windows or [(0, 0)]
    for part in range(WINDOWS):
        found = _TELLING.search(data, max(at, len(data) * part // WINDOWS))
        if not found:
            return windows or [(0, WINDOW)]
        start = max(at, found.start() & ~3)
        at = _end(data, start)
        windows.append((start, at))
    return windows


def spread(windows: list[Window]) -> list[Window]:
    """`windows` in an order in which the first few are from all over the data."""
    return [window for step in range(_STEP) for window in windows[_ORDER[step] :: _STEP]]


def is_scattered(data: bytes, windows: Sequence[Window]) -> bool:
    """Whether the bytes beyond ASCII in `windows` stand alone, as accented letters do: no code of two bytes has them so, and
    GB 18030 those of its codes of four that have digits between them."""
    if any(_FOUR_BYTES.search(data, *window) for window in windows):
        return False
    runs = [len(run) for start, end in windows for run in _BEYOND_ASCII.findall(data[start:end])]
    return len(runs) >= _MANY_RUNS and max(runs) < _LONG_RUN and 6 * runs.count(1) >= 5 * len(runs)


def _end(data: bytes, start: int) -> int:
    """Where a window from `start` on ends: between two bytes of ASCII, if that can be, so that no character is cut in two."""
    end = start + WINDOW
    if end >= len(data):
        return len(data)
    return next((at for at in range(end, end - LEEWAY, -4) if data[at - 1] < 0x80 and data[at] < 0x80), end)
