"""The tilde operator ∼ (U+223C) of Chinese text to ～: `早上9点∼11点`, `好的∼`.

Big5 has one tilde, A1E3, which Python's codecs read as the operator and browsers as the full-width tilde.
Left alone: the operator of formulas, beside Latin letters and signs (`X∼N(0,1)`, `a ∼ b`), and text without Han near it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.context import near_han
from cleantext.patterns.classes import HAN, IDEOGRAPHIC_MARKS
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "characters/tilde-operator"
_BESIDE = f"{HAN}{IDEOGRAPHIC_MARKS}0-9%∼"
_TILDE = lazily(f"∼(?<=[{_BESIDE}”’)].)(?=[{_BESIDE}”’\n]|$)")
_WHY = Reason((_ID,), "the operator for the tilde of Chinese text")


def find(page: Page) -> Iterator[Row]:
    for match in _TILDE().finditer(page.text):
        if near_han(page.text, *match.span()):
            yield *match.span(), "～", _WHY


RULE: Rule = Rule(
    id=_ID,
    summary="replace ∼ in Chinese text by ～",
    find=find,
    triggers="∼",
    profiles=NORMALIZING,
)
