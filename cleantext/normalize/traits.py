"""What a text is made of, as far as its language and its width tell. Each question is asked where its answer is needed: single
characters are looked for a hundred times as fast as the text is counted."""

from __future__ import annotations

from cleantext.normalize.context import holds_any
from cleantext.normalize.places import SHORT
from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.membership import holds_member, members
from cleantext.rules import Page

COMMON_KANA = "のはにをがでとー"  # no Japanese sentence does without all of these
COMMON_HANGUL = "이다는의에을가고"  # nor a Korean one without these
FULL_WIDTH = "，：；！？（）"  # what a fold takes


def has_full_width(text: str) -> bool:
    """Whether there is a full-width mark that a fold takes."""
    return _holds(text, FULL_WIDTH)


def has_kana(page: Page) -> bool:
    """Whether there is a common kana. Worked out once a page."""
    return page.once(_has_kana)


def has_hangul(page: Page) -> bool:
    """Whether there is a common hangul. Worked out once a page."""
    return page.once(_has_hangul)


def _has_kana(page: Page) -> bool:
    return _holds(page.text, COMMON_KANA)


def _has_hangul(page: Page) -> bool:
    return _holds(page.text, COMMON_HANGUL)


def _holds(text: str, characters: str) -> bool:
    if COMPILED and len(text) < SHORT:
        return holds_member(text, members(characters))
    return holds_any(text, characters)


def count_east_asian(text: str) -> int:
    """The number of characters of East Asia, about: of those that take three bytes in UTF-8."""
    return (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2


def least_east_asian(text: str) -> int:
    """So many at least, in a third of the time: half of those that are not ASCII."""
    return (len(text) - len(text.encode("ascii", "ignore"))) // 2
