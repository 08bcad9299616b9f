"""Where a page is Chinese: what is noise there can carry meaning in Japanese or Korean text."""

from __future__ import annotations

from functools import cache
from typing import Final

from cleantext.compiled import COMPILED
from cleantext.lazily import lazily
from cleantext.membership import PLANE, members
from cleantext.rules import Page

_LINE_ENDS = "\n\r\u2028\u2029"
_LINE = lazily(f"[^{_LINE_ENDS}]*")
# In runs, of which there are far fewer than characters.
_HAN_INSIDE: Final = "\u3400-\u9fff\uf900-\ufaff"
_KANA_INSIDE: Final = "\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d"
_HANGUL_INSIDE: Final = "\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e"
_FIRST_HAN_BEYOND: Final = 0x20000
_LAST_HAN_BEYOND: Final = 0x40000
_HAN = lazily(f"[{_HAN_INSIDE}\U00020000-\U0003ffff]+")
_KANA = lazily(f"[{_KANA_INSIDE}]+")
_HANGUL = lazily(f"[{_HANGUL_INSIDE}]+")
_IS_HAN: Final = 1
_IS_KANA: Final = 2
_IS_HANGUL: Final = 3


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
            memo = self._page.memo
            if "japanese or korean" not in memo:
                memo["japanese or korean"] = is_foreign(text)
            if memo["japanese or korean"]:
                self._end = len(text) + 1
                return False
            low = max(self._end, 0)
            start = max(low, *(text.rfind(mark, low, at) + 1 for mark in _LINE_ENDS))
            self._end = max(_LINE().match(text, start).end(), at + 1)  # type: ignore[union-attr]
            self._answer = not is_foreign(text, start, self._end)
        return self._answer


def is_foreign(text: str, start: int = 0, end: int = -1) -> bool:
    """Whether `text[start:end]` is Japanese or Korean: an eighth of its Han and kana is kana, or a third of its Han and
    hangul hangul. Latin letters do not count: the prose of a manual page is what stands between them."""
    end = len(text) if end < 0 else end
    han, kana, hangul = (_one_by_one if COMPILED else _by_searches)(text, start, end)
    return 8 * kana > han + kana or 2 * hangul > han


def _by_searches(text: str, start: int, end: int) -> tuple[int, int, int]:
    """How many characters are Han, kana and hangul; the first does not matter where there are none of the others."""
    if not _KANA().search(text, start, end) and not _HANGUL().search(text, start, end):
        return 0, 0, 0
    han, kana, hangul = (sum(map(len, script().findall(text, start, end))) for script in (_HAN, _KANA, _HANGUL))
    return han, kana, hangul


def _one_by_one(text: str, start: int, end: int) -> tuple[int, int, int]:
    """The same, character by character."""
    scripts = _scripts()
    han = kana = hangul = 0
    for at in range(start, end):
        code = ord(text[at])
        script: int = scripts[code] if code < PLANE else _IS_HAN if _FIRST_HAN_BEYOND <= code < _LAST_HAN_BEYOND else 0
        if script == _IS_HAN:
            han += 1
        elif script == _IS_KANA:
            kana += 1
        elif script:
            hangul += 1
    return han, kana, hangul


@cache
def _scripts() -> bytes:
    """For each code point of the Basic Multilingual Plane its script."""
    found = bytearray(members(_HAN_INSIDE))
    for script, inside in ((_IS_KANA, _KANA_INSIDE), (_IS_HANGUL, _HANGUL_INSIDE)):
        for at, is_member in enumerate(members(inside)):
            if is_member:
                found[at] = script
    return bytes(found)
