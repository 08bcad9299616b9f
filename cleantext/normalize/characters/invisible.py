"""Invisible characters between East Asian ones: zero-width, bidi and other controls, soft hyphens, byte order marks.

They carry no meaning there. Elsewhere they do (a zero-width joiner in an emoji or in Hindi, a bidi mark in Arabic, a soft
hyphen in German, a zero-width space in Thai), so a run of them goes only where the character before it or the one after
it is East Asian, and joiners only between two such. Tabs and line ends of every kind are not invisible; variation
selectors choose a glyph and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import PROFILES
from cleantext.edits import Reason, Row
from cleantext.normalize.classes import EAST_ASIAN
from cleantext.rules import Page, Rule

_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 without tab, line ends (U+000A–D, U+0085)
_FORMAT = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_JOINERS = "\u200c\u200d"

_RUN = re.compile(f"[{_CONTROLS}{_FORMAT}{_JOINERS}]+")
_EAST_ASIAN = re.compile(f"[{EAST_ASIAN}]")
_ONLY_JOINERS = re.compile(f"[{_JOINERS}]+")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    for match in _RUN.finditer(text):
        start, end = match.span()
        before = _EAST_ASIAN.match(text[start - 1 : start]) is not None
        after = _EAST_ASIAN.match(text, end) is not None
        if (before and after) if _ONLY_JOINERS.search(match[0]) else (before or after):
            yield start, end, "", Reason((RULE.id,), " ".join(f"U+{ord(character):04X}" for character in match[0][:8]))


RULE = Rule(
    "characters/invisible",
    "remove invisible characters beside East Asian ones",
    find,
    _CONTROLS + _FORMAT + _JOINERS,
    tuple(profile for profile in PROFILES if profile != "archive"),
)
