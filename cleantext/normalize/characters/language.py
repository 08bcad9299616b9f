"""Which lines of a page are Chinese: what is noise there can carry meaning in Japanese or Korean text."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from cleantext.normalize.function_words import CHINESE_ONLY
from cleantext.patterns.classes import HAN_LETTERS, HANGUL, KANA_LETTERS
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of
from cleantext.rules import Page

_LETTERS: Final = KANA_LETTERS + HANGUL
# In runs, of which there are far fewer than characters.
_HAN = lazily(f"[{HAN_LETTERS}]+")
_KANA = lazily(f"[{KANA_LETTERS}]+")
_HANGUL = lazily(f"[{HANGUL}]+")
# No Japanese sentence has these; a name in Japanese has no kana to show what it is.
_CHINESE_ONLY = lazily(f"[，；你您她对對{CHINESE_ONLY}]")


def is_chinese_at(page: Page, at: int) -> bool:
    """Whether neither the page nor the line of the offset `at` is Japanese or Korean. Each line is examined once."""
    return page.once(_Lines).is_chinese(at)


class _Lines:
    """The languages of a page's lines."""

    def __init__(self, page: Page) -> None:
        text = page.text
        kana, hangul = letters_of_page(page)
        foreign = _outnumber(text, 0, len(text), len(kana), len(hangul))
        # None if each line has to be examined.
        self._all_chinese: bool | None = False if foreign else True if not kana and not hangul else None
        self._text, self._kana, self._hangul = text, kana, hangul
        # The line that was examined last, and what it was found to be. Rules ask in the order of the text.
        self._start, self._end, self._is_chinese = 0, -1, True

    def is_chinese(self, at: int) -> bool:
        if self._all_chinese is not None:
            return self._all_chinese
        if not self._start <= at <= self._end:
            start, end = line_of(self._text, at, self._end + 1 if at > self._end else 0)
            kana, hangul = _between(self._kana, start, end), _between(self._hangul, start, end)
            self._start, self._end, self._is_chinese = start, end, not _outnumber(self._text, start, end, kana, hangul)
        return self._is_chinese


def shows_chinese(page: Page) -> bool:
    """Whether anything shows that the page is Chinese: words, or a sentence without kana. Han alone can be a name in
    Japanese. Computed once a page."""
    return page.once(_shows_chinese)


def _shows_chinese(page: Page) -> bool:
    text = page.text
    return _CHINESE_ONLY().search(text) is not None or ("。" in text and _KANA().search(text) is None)


def _outnumber(text: str, start: int, end: int, kana: int, hangul: int) -> bool:
    """Whether `kana` and `hangul`, numbers of characters of `text[start:end]`, are too many for Chinese: more than an eighth of
    Han and kana is kana, or more than a third of Han and hangul is hangul. Latin letters do not count: the prose of a manual
    page is what stands between them."""
    return (kana > 0 or hangul > 0) and not _has_han(text, start, end, max(7 * kana, 2 * hangul))


def _between(offsets: list[int], start: int, end: int) -> int:
    """How many of the sorted `offsets` are of `text[start:end]`."""
    return bisect_left(offsets, end) - bisect_left(offsets, start)


def letters_of_page(page: Page) -> tuple[list[int], list[int]]:
    """The offsets of kana, and those of hangul. Computed once a page."""
    return page.once(_letters_of_page)


def _letters_of_page(page: Page) -> tuple[list[int], list[int]]:
    if page.listed is not None:
        if not page.places(_LETTERS):  # of nearly all pages
            return [], []
        return page.places(KANA_LETTERS), page.places(HANGUL)
    kana, hangul = ([at for run in script().finditer(page.text) for at in range(*run.span())] for script in (_KANA, _HANGUL))
    return kana, hangul


def _has_han(text: str, start: int, end: int, enough: int) -> bool:
    """Whether `text[start:end]` has at least `enough` Han characters."""
    for run in _HAN().finditer(text, start, end):
        enough -= run.end() - run.start()
        if enough <= 0:
            return True
    return False
