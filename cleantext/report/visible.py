"""Text as one line in which every character can be seen."""

from __future__ import annotations

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})


def visible(text: str, limit: int = 60) -> str:
    """`text` with control, format, private, unassigned and space characters (save the plain space) drawn as U+XXXX.

    Longer text than `limit` code points is cut in its middle, with the number of characters left out.
    """
    if len(text) > limit:
        half = limit // 2
        return f"{visible(text[:half])}…({len(text) - 2 * half} more)…{visible(text[-half:])}"
    return "".join(map(_draw, text))


def _draw(character: str) -> str:
    if character != " " and (unicodedata.category(character) in _HIDDEN or _is_invisible(character)):
        return f"<U+{ord(character):04X}>"
    return character


def _is_invisible(character: str) -> bool:
    """Variation selectors, combining joiners and the Hangul fillers, which have no mark of their own."""
    code = ord(character)
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or code in (0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x180B)
