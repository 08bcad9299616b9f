"""Hangul syllables as the symbols of an obfuscated text: `늀像놛說놅一樣` for 就像他說的一樣, with a font that displays them so.

Such a font replaces syllables that Korean hardly uses. Most of them are outside KS X 1001, the 2,350 that Korean text is
written with, so a Chinese page with Korean words is told apart by that alone.
"""

from __future__ import annotations

import re

SYLLABLES = "\uac00-\ud7a3"
_SYLLABLE = re.compile(f"[{SYLLABLES}]")
_FIRST_SYMBOL, _LAST_SYMBOL = 0xE000, 0xF8FF  # private use
_FIRST_OF_STANDARD = 0xA1  # of both bytes, in CP949, of a syllable of KS X 1001
MIN_UNUSUAL = 0.5  # the share of different syllables that are outside KS X 1001; 11 of 12 in a page, none in Korean text


def with_private_symbols(text: str) -> str:
    """`text` with each Hangul syllable replaced by a private-use character that it does not hold, if they are symbols of a
    font; else `text` itself. The length is the same."""
    syllables = sorted(set(_SYLLABLE.findall(text)))
    if not syllables or len(syllables) > _LAST_SYMBOL - _FIRST_SYMBOL:
        return text
    if sum(map(_is_unusual, syllables)) < MIN_UNUSUAL * len(syllables):
        return text
    held = set(text)
    free = (symbol for symbol in map(chr, range(_FIRST_SYMBOL, _LAST_SYMBOL + 1)) if symbol not in held)
    return text.translate({ord(syllable): symbol for syllable, symbol in zip(syllables, free, strict=False)})


def _is_unusual(syllable: str) -> bool:
    return min(syllable.encode("cp949")) < _FIRST_OF_STANDARD  # which has the standard's syllables at the standard's places
