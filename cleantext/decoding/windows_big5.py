"""Big5 as Windows writes it, in files that Big5-HKSCS reads too.

A few codes are other symbols there: A1E3 is the full-width tilde that everybody types and not the operator, A145 the dot
inside a name and not a bullet. Browsers read them so (WHATWG Encoding Standard, index big5).
"""

from __future__ import annotations

import re

CODEC = "cp950"
# As Python's big5hkscs has them, and cp950.
_SYMBOLS = tuple(zip("•､‾∼♁☉¥¢£", "‧﹑¯～⊕⊙￥￠￡", strict=True))
_TILDE = "∼"
_NAME_DOT = re.compile("[\u3400-\u9fff]•(?=[\u3400-\u9fff])")


def windows_reading(data: bytes, text: str) -> str | None:
    """`data`, which is `text` in Big5-HKSCS, in cp950, if that is likelier and nothing but these symbols differs; else None."""
    if _TILDE not in text and not ("•" in text and _NAME_DOT.search(text)):
        return None
    try:
        read = data.decode(CODEC)
    except UnicodeDecodeError:
        return None
    for theirs, ours in _SYMBOLS:
        if theirs in text:
            text = text.replace(theirs, ours)
    return read if read == text else None
