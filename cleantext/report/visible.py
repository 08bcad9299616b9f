"""Text as one line in which every character is visible."""

from __future__ import annotations

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})


def visible(text: str, limit: int = 60) -> str:
    """`text` with control, format, private-use, unassigned and space characters (except the plain space) shown as <U+XXXX>.

    Text of more than `limit` code points is shortened in the middle; the number of omitted characters is shown there.
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
    """Whether `character` is a variation selector, the combining grapheme joiner, or a Hangul filler: characters without a
    glyph whose category does not say so."""
    code = ord(character)
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF or code in (0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x180B)
