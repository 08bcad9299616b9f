"""GBK as tables: the character of two bytes, the bytes of a character, and the pairs that are dropped on the way."""

from __future__ import annotations

from functools import cache, lru_cache

LEADS = range(0x81, 0xFF)
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


@cache
def characters() -> tuple[str, ...]:
    """The character of each pair of bytes, at lead * 256 + trail; empty where GBK has none."""
    table = [""] * 0x10000
    known = "".join(map(chr, (*range(0x80, 0xD800), *range(0xE000, 0x10000)))).encode("gbk", "ignore")
    for character, lead, trail in zip(known.decode("gbk"), known[::2], known[1::2], strict=True):
        table[lead * 256 + trail] = character
    return tuple(table)


@lru_cache(maxsize=1 << 15)
def pair(character: str) -> bytes:
    """The two bytes of `character`; empty where it has none or one."""
    try:
        data = character.encode("gbk")
    except UnicodeEncodeError:
        return b""
    return data if len(data) == 2 else b""


def dropped(lead: int, trail: int) -> bool:
    """Whether the pair lies in one of GBK's private areas, which vanish without a trace."""
    if 0xAA <= lead <= 0xAF or 0xF8 <= lead <= 0xFE:
        return 0xA1 <= trail <= 0xFE
    return 0xA1 <= lead <= 0xA7 and 0x40 <= trail <= 0xA0


# The leads of pairs that are dropped. Behind A1–A7 the second byte is low, and so the lead of a character 81–A0.
HIDDEN = (*range(0xA1, 0xA8), *range(0xAA, 0xB0), *range(0xF8, 0xFF))
