"""Which bytes of a long file to look at. Judging a reading costs a microsecond a character, and a few hundred are enough."""

from __future__ import annotations

import re

WINDOW = 96  # bytes; short, since a lost byte puts the rest of a window out of step
WINDOWS = 12

# Places that tell encodings apart: bytes beyond ASCII, NUL (UTF-16), escapes (ISO 2022), "~{" (HZ).
_TELLING = re.compile(rb"[\x80-\xff\x00\x1b]|~\{")

Window = tuple[int, int]


def sample_windows(data: bytes) -> list[Window]:
    """Spans of `data`: all of it if it is short, else a window from each eighth part.

    Each begins at a multiple of four, at or right before a telling byte, so that a few legacy characters in a long page of
    ASCII markup are seen; where there is none at all, the start.
    """
    if len(data) <= WINDOW * WINDOWS:
        return [(start, min(start + WINDOW, len(data))) for start in range(0, len(data), WINDOW)]
    windows: list[Window] = []
    at = 0
    for part in range(WINDOWS):
        found = _TELLING.search(data, max(at, len(data) * part // WINDOWS))
        if not found:
            return windows or [(0, WINDOW)]
        start = max(at, found.start() & ~3)
        at = min(start + WINDOW, len(data))
        windows.append((start, at))
    return windows
