"""Mojibake made: text encoded in one encoding and read as another, as Python's codecs and as browsers do it.

A browser differs from Python's codecs in three ways: it knows the private areas of GBK, it takes the byte 80 of GBK for €, and
of two bytes that are no character it drops both, unless the second is ASCII. Source: the WHATWG Encoding Standard.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

LOST = "\ufffd"
LOSSES = {"replaced": LOST, "question": "?", "dropped": ""}  # what stands where a reader could not read

_INDEX = {
    "gbk": ("gb18030",),
    "gbk (no private pairs)": ("gbk",),
    "big5": ("cp950", "big5hkscs"),
    "cp932": ("cp932",),
    "cp949": ("cp949",),
}
_UNDEFINED_1252 = b"\x81\x8d\x8f\x90\x9d"


@cache
def browser_reader(family: str) -> Callable[[bytes], str]:
    """A decoder of the Encoding Standard for "gbk", "big5", "cp932" or "cp949"; or one of GBK that has no private characters."""
    index = _pairs(family)
    single = {0x80: "€"} if family.startswith("gbk") else {}
    if family == "cp932":
        single = {code: chr(0xFF61 + code - 0xA1) for code in range(0xA1, 0xE0)}

    def read(data: bytes) -> str:
        found: list[str] = []
        at = 0
        while at < len(data):
            byte, second = data[at], data[at + 1] if at + 1 < len(data) else None
            at += 1
            if byte < 0x80 or byte in single:
                found.append(chr(byte) if byte < 0x80 else single[byte])
            elif second is None or byte in (0x80, 0xFF):
                found.append(LOST)
            elif family == "gbk" and 0x30 <= second <= 0x39 and _is_four(data[at - 1 : at + 3]):
                found.append(data[at - 1 : at + 3].decode("gb18030", "replace"))
                at += 3
            elif (character := index.get((byte, second))) is not None:
                found.append(character)
                at += 1
            else:
                found.append(LOST)
                at += second >= 0x80
        return "".join(found)

    return read


def _is_four(piece: bytes) -> bool:
    return len(piece) == 4 and 0x81 <= piece[2] <= 0xFE and 0x30 <= piece[3] <= 0x39


@cache
def _pairs(family: str) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    for codec in reversed(_INDEX[family]):
        for lead in range(0x81, 0xFF):
            for trail in range(0x40, 0xFF):
                try:
                    found[lead, trail] = bytes((lead, trail)).decode(codec)
                except UnicodeDecodeError:
                    continue
    return {pair: text for pair, text in found.items() if len(text) == 1 or family == "big5"}


def _python(codec: str) -> Callable[[bytes], str]:
    return lambda data: data.decode(codec, "replace")


def sloppy_1252(data: bytes) -> str:
    """Windows-1252 as browsers read it: the five undefined bytes are controls."""
    return "".join(chr(byte) if byte in _UNDEFINED_1252 else bytes((byte,)).decode("cp1252") for byte in data)


READERS: dict[str, Callable[[bytes], str]] = {
    "gbk (browser)": browser_reader("gbk"),
    "gbk (no private pairs)": browser_reader("gbk (no private pairs)"),
    "gb18030": _python("gb18030"),
    "gbk": _python("gbk"),
    "big5 (browser)": browser_reader("big5"),
    "big5": _python("big5"),
    "big5hkscs": _python("big5hkscs"),
    "cp950": _python("cp950"),
    "latin-1": _python("latin-1"),
    "cp1252": _python("cp1252"),
    "cp1252 (browser)": sloppy_1252,
    "cp437": _python("cp437"),
    "cp850": _python("cp850"),
    "mac_roman": _python("mac_roman"),
    "shift_jis": _python("shift_jis"),
    "cp932": _python("cp932"),
    "cp932 (browser)": browser_reader("cp932"),
    "euc_kr": _python("euc_kr"),
    "cp949": _python("cp949"),
    "cp949 (browser)": browser_reader("cp949"),
    "utf-8": _python("utf-8"),
    "utf-16-le": _python("utf-16-le"),
    "utf-16-be": _python("utf-16-be"),
}
WRITERS = ("utf-8", "gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be")
