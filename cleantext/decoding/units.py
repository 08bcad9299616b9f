"""Decodes single characters: the character at an offset of the data, and its number of bytes."""

from __future__ import annotations

from collections.abc import Callable

Unit = tuple[str, int]
"""A character, or what a codec decodes a code to, and the number of its bytes."""

_MAX_CACHED = 1 << 16  # characters of a codec
_cache: dict[str, dict[bytes, str | None]] = {}


def reader(encoding: str) -> Callable[[bytes, int], Unit | None]:
    """A function that decodes the character at an offset of data; it returns None where there is no valid one.

    `encoding`: gb18030, big5hkscs, cp950, euc_tw or utf-8.
    """
    known = _cache.setdefault(encoding, {})
    width = {"utf-8": _utf8_width, "gb18030": _gb18030_width, "euc_tw": _euc_tw_width}.get(encoding, _big5_width)

    def read(data: bytes, at: int) -> Unit | None:
        if data[at] < 0x80:
            return chr(data[at]), 1
        size = width(data, at)
        unit = data[at : at + size]
        if len(unit) < size or size < 2:
            return None
        if unit not in known:
            if len(known) >= _MAX_CACHED:
                known.clear()
            try:
                known[unit] = unit.decode(encoding)
            except UnicodeDecodeError:
                known[unit] = None
        text = known[unit]
        return (text, size) if text else None

    return read


def _utf8_width(data: bytes, at: int) -> int:
    lead = data[at]
    return 0 if lead < 0xC2 else 2 + (lead >= 0xE0) + (lead >= 0xF0)


def _gb18030_width(data: bytes, at: int) -> int:
    return 4 if data[at + 1 : at + 2].isdigit() else 2


def _euc_tw_width(data: bytes, at: int) -> int:
    return 4 if data[at] == 0x8E else 2


def _big5_width(_data: bytes, _at: int) -> int:
    return 2
