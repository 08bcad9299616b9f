"""Tells Windows' Big5 (cp950) from Big5-HKSCS, for data that is valid in both.

C7E9 to C7FC are circled and parenthesised numbers in the former (WHATWG Encoding Standard, index big5), and Japanese and Russian
letters in the latter. Data is decoded as cp950 if such a letter would be isolated. All else is decoded as Big5-HKSCS; its
tilde, A1E3, is the operator U+223C there, which the normalize stage corrects between Chinese words.
"""

from __future__ import annotations

import re

CODEC = "cp950"
_NUMBERS = bytes(byte for cell in range(0xE9, 0xFD) for byte in (0xC7, cell))
# Symbols on which Python's big5hkscs and cp950 differ: the former's, the latter's.
_SYMBOLS = tuple(zip("•､‾∼♁☉¥¢£" + _NUMBERS.decode("big5hkscs"), "‧﹑¯～⊕⊙￥￠￡" + _NUMBERS.decode(CODEC), strict=True))
_NUMBER = re.compile(rb"\xc7[\xe9-\xfc]")
_LETTER = "[\u0400-\u04ff\u3041-\u30ff]"
_LONE_LETTER = re.compile(f"(?<!{_LETTER})[{_NUMBERS.decode('big5hkscs')}](?!{_LETTER})")


def as_windows(data: bytes, text: str) -> tuple[str, str]:
    """The text of `data` and its codec, cp950 or big5hkscs; `text` is `data` decoded as Big5-HKSCS.

    It is cp950 if there are isolated numbers and the two texts differ only in symbols.
    """
    if not (_NUMBER.search(data) and _LONE_LETTER.search(text)):
        return text, "big5hkscs"
    read = _read(data)
    if read is not None:
        same = text
        for theirs, ours in _SYMBOLS:
            if theirs in same:
                same = same.replace(theirs, ours)
        if read == same:
            return read, CODEC
    return text, "big5hkscs"


def _read(data: bytes) -> str | None:
    try:
        return data.decode(CODEC)
    except UnicodeDecodeError:
        return None
