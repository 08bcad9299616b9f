"""Text as one line in which every character is visible."""

from __future__ import annotations

import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})
# The characters of Unicode's property Default_Ignorable_Code_Point that are letters or marks by their category.
_IGNORABLE = frozenset(
    {
        0x034F,  # combining grapheme joiner
        *(0x115F, 0x1160, 0x3164, 0xFFA0),  # fillers of Hangul
        *(0x17B4, 0x17B5),  # inherent vowels of Khmer
        *(0x180B, 0x180C, 0x180D, 0x180F),  # variation selectors of Mongolian
        *range(0xFE00, 0xFE10),
        *range(0xE0100, 0xE01F0),
    }
)


def visible(text: str, limit: int = 60) -> str:
    """`text` with control, format, private-use, unassigned, ignorable and space characters (but not the plain space)
    shown as <U+XXXX>.

    Text of more than `limit` code points is shortened in the middle; the number of omitted characters is shown there.
    """
    if len(text) > limit:
        half = limit // 2
        return f"{visible(text[:half])}…({len(text) - 2 * half} more)…{visible(text[-half:])}"
    return "".join(map(_draw, text))


def _draw(character: str) -> str:
    if character != " " and (unicodedata.category(character) in _HIDDEN or ord(character) in _IGNORABLE):
        return f"<U+{ord(character):04X}>"
    return character
