"""Half-width punctuation next to Chinese text: searched for once a page, since several rules start from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleantext.normalize.census import census
from cleantext.normalize.places import marks_of
from cleantext.rules import Page

if TYPE_CHECKING:
    from mypy_extensions import i64  # an int; compiled, one of the machine

_MARKS: Final = ",;:!?()"
_IS_MARK: Final = bytes([chr(code) in _MARKS for code in range(0x80)])
_LAST_OF_ASCII: Final = 0x7F
# There may be Chinese text before these.
_BRACKET: Final = 0x29
_PER_CENT: Final = 0x25


def half_marks(page: Page) -> list[int]:
    """The offsets of the `, ; : ! ? ( )` of the page's text that have a character beyond ASCII beside them, or a closing bracket
    or a per cent sign before them. Computed once a page."""
    return page.once(_half_marks)


def _half_marks(page: Page) -> list[int]:
    text, counted = page.text, census(page)
    is_mark = _IS_MARK
    found: list[int] = []
    before: i64
    place: i64
    last: i64 = len(text) - 1
    for at in marks_of(page, _MARKS) if counted is None else counted.marks:
        place = at
        if not is_mark[ord(text[place])]:
            continue
        before = ord(text[place - 1]) if place > 0 else 0
        if before > _LAST_OF_ASCII or before in (_BRACKET, _PER_CENT) or (place < last and ord(text[place + 1]) > _LAST_OF_ASCII):
            found.append(at)
    return found
