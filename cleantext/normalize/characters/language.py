"""Where a page is Chinese: what is noise there can carry meaning in Japanese or Korean text."""

from __future__ import annotations

from functools import cache
from typing import Final

from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.lazily import lazily
from cleantext.patterns.membership import PLANE, members
from cleantext.rules import Page

_LINE_ENDS = "\n\r\u2028\u2029"
_LINE = lazily(f"[^{_LINE_ENDS}]*")
# In runs, of which there are far fewer than characters.
_KANA_INSIDE: Final = "\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d"
_HANGUL_INSIDE: Final = "\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e"
_HAN = lazily("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_KANA = lazily(f"[{_KANA_INSIDE}]+")
_HANGUL = lazily(f"[{_HANGUL_INSIDE}]+")
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

    def __contains__(self, at: int) -> bool:
        if at >= self._end:
            text = self._page.text
            page = self._of_page()
            if page is not None:
                self._end, self._answer = len(text) + 1, page
                return page
            low = max(self._end, 0)
            start = max(low, *(text.rfind(mark, low, at) + 1 for mark in _LINE_ENDS))
            self._end = max(_LINE().match(text, start).end(), at + 1)  # type: ignore[union-attr]
            self._answer = not is_foreign(text, start, self._end)
        return self._answer

    def _of_page(self) -> bool | None:
        """Whether all of the page is Chinese, or none; None where each line is to be asked. Worked out once a page."""
        page = self._page
        if "all chinese" not in page.memo:
            kana, hangul = (_counted if COMPILED else _found)(page.text, 0, len(page.text))
            foreign = _outnumber(page.text, 0, len(page.text), kana, hangul)
            page.memo["all chinese"] = False if foreign else True if not kana and not hangul else None
        return page.memo["all chinese"]  # type: ignore[return-value]


def is_foreign(text: str, start: int = 0, end: int = -1) -> bool:
    """Whether `text[start:end]` is Japanese or Korean: an eighth of its Han and kana is kana, or a third of its Han and
    hangul hangul. Latin letters do not count: the prose of a manual page is what stands between them."""
    end = len(text) if end < 0 else end
    kana, hangul = (_counted if COMPILED else _found)(text, start, end)
    return _outnumber(text, start, end, kana, hangul)


def _outnumber(text: str, start: int, end: int, kana: int, hangul: int) -> bool:
    """Whether so many kana and hangul are too many for Chinese."""
    return (kana > 0 or hangul > 0) and not _has_han(text, start, end, max(7 * kana, 2 * hangul))


def _found(text: str, start: int, end: int) -> tuple[int, int]:
    """How many characters are kana, and how many hangul."""
    kana, hangul = (sum(map(len, script().findall(text, start, end))) for script in (_KANA, _HANGUL))
    return kana, hangul


def _counted(text: str, start: int, end: int) -> tuple[int, int]:
    """The same, character by character."""
    scripts = _scripts()
    kana = hangul = 0
    for at in range(start, end):
        code = ord(text[at])
        if code < PLANE and scripts[code]:
            if scripts[code] == _IS_KANA:
                kana += 1
            else:
                hangul += 1
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
    for script, inside in ((_IS_KANA, _KANA_INSIDE), (_IS_HANGUL, _HANGUL_INSIDE)):
        for at, is_member in enumerate(members(inside)):
            if is_member:
                found[at] = script
    return bytes(found)
