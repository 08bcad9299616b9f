"""Language and width of a text, by the characters it contains. Each predicate is called only where it is needed: a search for
single characters is a hundred times as fast as counting."""

from __future__ import annotations

from cleantext.normalize.context import holds_any
from cleantext.normalize.places import SHORT
from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.membership import holds_member, members
from cleantext.rules import Page

FULL_WIDTH = "，；：！？（）"  # punctuation that has an ASCII form
COMMON_KANA = "のはにをがでとー"  # no Japanese sentence does without all of these
COMMON_HANGUL = "이다는의에을가고"  # nor a Korean one without these


def has_full_width(page: Page) -> bool:
    """Whether there is punctuation of `FULL_WIDTH`."""
    return _holds(page.text, FULL_WIDTH)


def has_kana(page: Page) -> bool:
    """Whether there is a common kana. Computed once a page."""
    return page.once(_has_kana)


def has_hangul(page: Page) -> bool:
    """Whether there is a common hangul. Computed once a page."""
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
    """The approximate number of East Asian characters: of those that take three bytes in UTF-8."""
    return (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2


def least_east_asian(text: str) -> int:
    """A lower bound of `count_east_asian`, in a third of the time: half of the characters that are not ASCII."""
    return (len(text) - len(text.encode("ascii", "ignore"))) // 2
