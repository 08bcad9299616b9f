"""Mojibake of single bytes that a program normalized to NFKC: ï1⁄4Œ was ï¼Œ, which is ，.

¼, ½, ¾, ª, º, ¹, ², ³, µ, …, ™ and the marks ¨ ¯ ´ ¸ ˜ became several characters or ASCII, so that bytes are missing. Fractions
and marks after a space show that; what became ASCII is told only within a character of UTF-8, in a line in which others show. In
GBK and Big5 a digit may be a byte or a digit: such a line is left and flagged, since what is read out of step gives other Han.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from cleantext.edits import Columns, Reason, Row
from cleantext.spans import Span

_SIGNS = "¨¯´¸˜¼½¾µªº¹²³…™\xa0"
_FORMS = {unicodedata.normalize("NFKC", sign): sign for sign in _SIGNS} | {"tm": "™"}
_PLAIN = [form for form, sign in _FORMS.items() if sign not in "¨¯´¸˜¼½¾"]
_SHOWING = "|".join(form for form in _FORMS if form not in _PLAIN)
_ANY = "|".join(re.escape(form) for form in sorted(_FORMS, key=len, reverse=True))
_FOLLOWER = f"(?:{_ANY}|[\x80-\xbf\xff\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122])"
_SHOWN = re.compile(f"(?<=[\xa1-\xff])(?:{_SHOWING})|(?:{_SHOWING})(?=[\xa1-\xff])")
_SEQUENCE = re.compile(f"[\xe2-\xef]({_FOLLOWER})({_FOLLOWER})")
_MARKS = "\u2044\u0301\u0303\u0304\u0308\u0327"
_FEWEST, _FEWEST_LETTERS = 2, 12  # signs in a line that show it; letters of a line of another encoding
_LETTERS = re.compile("[\xa1-\xff]")
_SHARE = 0.25  # of the letters of a line, the least that begin a character of UTF-8; in UTF-8 half do


def unfolded(text: str, rule: str) -> tuple[list[Row], list[Span]]:
    """Edits of `rule` that restore the signs of UTF-8, and the spans of lines of another encoding in which signs are missing;
    none in nearly any text."""
    rows: list[Row] = []
    left: list[Span] = []
    if not any(mark in text for mark in _MARKS):
        return rows, left
    reason = Reason((rule,), "normalized to NFKC", 0.9)
    lines = list(_lines(text))
    known = any(len(shown) >= _FEWEST and inside is not None for _, shown, inside, _ in lines)
    for start, shown, inside, letters in lines:
        if known and inside is not None:
            found = {span: _FORMS[text[start + span[0] : start + span[1]]] for span in {*shown, *inside}}
            rows += [(start + low, start + high, sign, reason) for (low, high), sign in sorted(found.items())]
        elif inside is None and len(shown) >= _FEWEST and len(letters) >= _FEWEST_LETTERS:
            low, high = min(letters[0], shown[0][0]), max(letters[-1] + 1, shown[-1][1])
            left.append((start + low, start + high))
    return rows, left


def _lines(text: str) -> Iterator[tuple[int, list[Span], list[Span] | None, list[int]]]:
    """The lines: the offset of each, and in it those forms that show themselves, those inside a character of UTF-8, or None if it
    is not UTF-8, and its letters."""
    start = 0
    for line in text.split("\n"):
        found = list(_SEQUENCE.finditer(line))
        letters = [match.start() for match in _LETTERS.finditer(line)]
        inside = [match.span(part) for match in found for part in (1, 2) if match[part] in _FORMS]
        shown = [match.span() for match in _SHOWN.finditer(line)]
        yield start, shown, inside if found and len(found) >= _SHARE * len(letters) else None, letters
        start += len(line) + 1


def without_unfolded(edits: Columns) -> Columns:
    """`edits` without those that only restore a sign: nothing more was found there."""
    replacements: Sequence[str] = edits.replacements
    if not any(replacement in _SIGNS for replacement in replacements):
        return edits
    return Columns.of(row for row in edits.rows() if row[2] not in _SIGNS)
