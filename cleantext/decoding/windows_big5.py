"""Big5 as Windows writes it, in files that Big5-HKSCS reads too.

The numbers in circles and brackets are C7E9 to C7FC there (WHATWG Encoding Standard, index big5), where Big5-HKSCS has letters
of Japanese and Russian; a file is read so where such a letter would stand alone. All else is Big5-HKSCS: its tilde, A1E3, is the
operator U+223C, which normalize sets right between Chinese words.
"""

from __future__ import annotations

import re

CODEC = "cp950"
_NUMBERS = bytes(byte for cell in range(0xE9, 0xFD) for byte in (0xC7, cell))
# As Python's big5hkscs has them, and cp950.
_SYMBOLS = tuple(zip("•､‾∼♁☉¥¢£" + _NUMBERS.decode("big5hkscs"), "‧﹑¯～⊕⊙￥￠￡" + _NUMBERS.decode(CODEC), strict=True))
_NUMBER = re.compile(rb"\xc7[\xe9-\xfc]")
_LETTER = "[\u0400-\u04ff\u3041-\u30ff]"
_LONE_LETTER = re.compile(f"(?<!{_LETTER})[{_NUMBERS.decode('big5hkscs')}](?!{_LETTER})")


def as_windows(data: bytes, text: str) -> tuple[str, str]:
    """The text of `data`, which is `text` in Big5-HKSCS, as Windows and browsers read it, and the codec.

    That is cp950 if it has lone numbers, and nothing but symbols differs.
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
