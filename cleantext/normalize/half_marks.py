"""Half-width punctuation next to Chinese text: searched for once a page, since several rules start from it."""

from __future__ import annotations

from typing import Final

from cleantext.normalize.places import marks_of
from cleantext.rules import Page

_MARKS: Final = ",;:!?()"
_LAST_OF_ASCII: Final = 0x7F
_CLOSING: Final = ")%"  # there may be Chinese text before these


def half_marks(page: Page) -> list[int]:
    """The offsets of the `, ; : ! ? ( )` of the page's text that have a character beyond ASCII beside them, or a closing bracket
    or a per cent sign before them. Computed once a page."""
    return page.once(_half_marks)


def _half_marks(page: Page) -> list[int]:
    text = page.text
    end = len(text) - 1
    return [
        at
        for at in marks_of(page, _MARKS)
        if (at > 0 and (ord(text[at - 1]) > _LAST_OF_ASCII or text[at - 1] in _CLOSING))
        or (at < end and ord(text[at + 1]) > _LAST_OF_ASCII)
    ]
