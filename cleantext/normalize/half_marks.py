"""Half-width marks that stand at Chinese text: looked for once a page, since several rules begin with them."""

from __future__ import annotations

import re
from typing import Final

from cleantext.normalize.places import once_a_page
from cleantext.patterns.compiled import COMPILED
from cleantext.rules import Page

_IS_MARK: Final = bytes([chr(code) in ",;:!?()" for code in range(0x7F)])
_CLOSING: Final = (0x29, 0x25)  # ) and %, beyond which there may be Chinese text
_MARK = re.compile("[,;:!?()](?:(?<=[)%\x80-\U0010ffff].)|(?=[\x80-\U0010ffff]))", re.S)


def half_marks(page: Page) -> list[int]:
    """The offsets of the `, ; : ! ? ( )` of the page's text that have a character beyond ASCII beside them, or a closing bracket
    or a per cent sign before them. Worked out once a page."""
    return once_a_page(page, "half marks", half_marks_of)


def half_marks_of(text: str, one_by_one: bool = COMPILED) -> list[int]:
    """The same of a text; found `one_by_one` or by a search, the same."""
    return _one_by_one(text) if one_by_one else [match.start() for match in _MARK.finditer(text)]


def _one_by_one(text: str) -> list[int]:
    found: list[int] = []
    end = len(text) - 1
    before = 0
    for at in range(len(text)):
        code = ord(text[at])
        if code < 0x7F and _IS_MARK[code] and (before > 0x7F or before in _CLOSING or (at < end and ord(text[at + 1]) > 0x7F)):
            found.append(at)
        before = code
    return found
