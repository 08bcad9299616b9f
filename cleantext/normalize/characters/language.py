"""Where a page is Chinese: what is noise there can carry meaning in Japanese or Korean text."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import Final

from cleantext.patterns.classes import HAN_LETTERS, HANGUL, KANA_LETTERS
from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of
from cleantext.patterns.membership import PLANE, members
from cleantext.rules import Page

# In runs, of which there are far fewer than characters.
_HAN = lazily(f"[{HAN_LETTERS}]+")
_KANA = lazily(f"[{KANA_LETTERS}]+")
_HANGUL = lazily(f"[{HANGUL}]+")
# No Japanese sentence has these; a name in Japanese has no kana to show what it is.
_CHINESE_ONLY = lazily("[，；这這们們你您她吗嗎么麼没沒吧呢还對对说說为為给給过與与]|[的了]")
_IS_KANA: Final = 1
_IS_HANGUL: Final = 2


class ChineseText:
    """The places of a page that are not in Japanese or Korean text: neither the page nor the line is.

    Ask for places in ascending order: `at in chinese`. Each line is looked at once.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._end = -1
        self._answer = False
        self._letters: tuple[list[int], list[int]] = [], []

    def __contains__(self, at: int) -> bool:
        if at >= self._end:
            text = self._page.text
            page = self._of_page()
            if page is not None:
                self._end, self._answer = len(text) + 1, page
                return page
            start, end = line_of(text, at, max(self._end, 0))
            self._end = max(end, at + 1)
            kana, hangul = (_between(found, start, self._end) for found in self._letters)
            self._answer = not _outnumber(text, start, self._end, kana, hangul)
        return self._answer

    def _of_page(self) -> bool | None:
        """Whether all of the page is Chinese, or none; None where each line is to be asked. Worked out once a page."""
        page = self._page
        if "all chinese" not in page.memo:
            kana, hangul = letters = letters_of_page(page)
            foreign = _outnumber(page.text, 0, len(page.text), len(kana), len(hangul))
            page.memo["all chinese"] = False if foreign else True if not kana and not hangul else None
            page.memo["letters of lines"] = ([], []) if foreign else letters
        self._letters = page.memo["letters of lines"]  # type: ignore[assignment]
        return page.memo["all chinese"]  # type: ignore[return-value]


def shows_chinese(page: Page) -> bool:
    """Whether anything shows that the page is Chinese: words, or a sentence without kana. Only Han, it can be a name in
    Japanese. Worked out once a page."""
    if "shows chinese" not in page.memo:
        text = page.text
        page.memo["shows chinese"] = _CHINESE_ONLY().search(text) is not None or ("。" in text and _KANA().search(text) is None)
    return bool(page.memo["shows chinese"])


def is_foreign(text: str, start: int = 0, end: int = -1) -> bool:
    """Whether `text[start:end]` is Japanese or Korean: an eighth of its Han and kana is kana, or a third of its Han and
    hangul hangul. Latin letters do not count: the prose of a manual page is what stands between them."""
    end = len(text) if end < 0 else end
    kana, hangul = letters_of(text[start:end])
    return _outnumber(text, start, end, len(kana), len(hangul))


def _outnumber(text: str, start: int, end: int, kana: int, hangul: int) -> bool:
    """Whether so many kana and hangul are too many for Chinese."""
    return (kana > 0 or hangul > 0) and not _has_han(text, start, end, max(7 * kana, 2 * hangul))


def _between(offsets: list[int], start: int, end: int) -> int:
    """How many of the sorted `offsets` are of `text[start:end]`."""
    return bisect_left(offsets, end) - bisect_left(offsets, start)


def letters_of_page(page: Page) -> tuple[list[int], list[int]]:
    """The offsets of kana, and those of hangul. Worked out once a page."""
    if "letters" not in page.memo:
        page.memo["letters"] = letters_of(page.text)
    return page.memo["letters"]  # type: ignore[return-value]


def letters_of(text: str, one_by_one: bool = COMPILED) -> tuple[list[int], list[int]]:
    """The offsets of kana, and those of hangul. Found `one_by_one` or by searches, the same."""
    if not one_by_one:
        kana, hangul = ([at for run in script().finditer(text) for at in range(*run.span())] for script in (_KANA, _HANGUL))
        return kana, hangul
    scripts = _scripts()
    kana, hangul = [], []
    for at in range(len(text)):
        code = ord(text[at])
        if code < PLANE and scripts[code]:
            if scripts[code] == _IS_KANA:
                kana.append(at)
            else:
                hangul.append(at)
    return kana, hangul


def _has_han(text: str, start: int, end: int, enough: int) -> bool:
    """Whether so many characters or more are Han."""
    for run in _HAN().finditer(text, start, end):
        enough -= run.end() - run.start()
        if enough <= 0:
            return True
    return False


@cache
def _scripts() -> bytes:
    """For each code point of the Basic Multilingual Plane whether it is kana or hangul."""
    found = bytearray(PLANE)
    for script, inside in ((_IS_KANA, KANA_LETTERS), (_IS_HANGUL, HANGUL)):
        for at, is_member in enumerate(members(inside)):
            if is_member:
                found[at] = script
    return bytes(found)
