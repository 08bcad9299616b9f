"""Converts a restored character, which is simplified, to the script of the text around."""

from __future__ import annotations

import re
from functools import cache

from cleantext import lexicon
from cleantext.lexicon.variants import fold_table
from cleantext.patterns.classes import COMMON_HAN
from cleantext.repair.lost.lost_places import Place

_AROUND = 200  # code points on each side by which the script is detected
_NOT_HAN = re.compile(f"[^{COMMON_HAN}]")  # OpenCC ends at a NUL


def as_written(character: str, place: Place, text: str) -> str:
    """`character` in the script around `place`: OpenCC's form by its word, or another form if only that occurs nearby."""
    forms = _forms().get(character, "")
    near = text[max(0, place.start - _AROUND) : place.end + _AROUND]
    if not forms or not _is_traditional(near):
        return character
    from cleantext.script.engine import run_opencc

    left, right = _NOT_HAN.split(lexicon.fold(place.left))[-1], _NOT_HAN.split(lexicon.fold(place.right), maxsplit=1)[0]
    chosen: str = run_opencc("s2tw", left + character + right)[len(left)]
    if chosen in near or chosen == character:
        return chosen
    return next((form for form in forms if form in near), chosen)


def _is_traditional(near: str) -> bool:
    changed = sum(a != b for a, b in zip(near, lexicon.fold(near), strict=True))
    return 20 * changed > len(near)


@cache
def _forms() -> dict[str, str]:
    """The traditional forms of each simplified character."""
    forms: dict[str, str] = {}
    for traditional, simplified in fold_table().items():
        if simplified != 0xFFFD:
            forms[chr(simplified)] = forms.get(chr(simplified), "") + chr(traditional)
    return forms
