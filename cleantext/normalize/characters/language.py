"""Where a page is Chinese: what is noise there can carry meaning in Japanese or Korean text."""

from __future__ import annotations

from cleantext.lazily import lazily
from cleantext.rules import Page

_LINE_ENDS = "\n\r\u2028\u2029"
_LINE = lazily(f"[^{_LINE_ENDS}]*")
# In runs, of which there are far fewer than characters.
_HAN = lazily("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_KANA = lazily("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]+")
_HANGUL = lazily("[\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e]+")


class ChineseText:
    """The places of a page that are not in Japanese or Korean text: neither the page nor the line is.

    Ask for places in ascending order: `at in chinese`. Each line is looked at once.
    """

    def __init__(self, page: Page) -> None:
        if "japanese or korean" not in page.memo:
            page.memo["japanese or korean"] = is_foreign(page.text)
        self._text = page.text
        self._end = -1
        self._foreign = bool(page.memo["japanese or korean"])
        self._answer = False

    def __contains__(self, at: int) -> bool:
        if not self._foreign and at >= self._end:
            low = max(self._end, 0)
            start = max(low, *(self._text.rfind(mark, low, at) + 1 for mark in _LINE_ENDS))
            self._end = max(_LINE().match(self._text, start).end(), at + 1)  # type: ignore[union-attr]
            self._answer = not is_foreign(self._text, start, self._end)
        return self._answer


def is_foreign(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether `text[start:end]` is Japanese or Korean: an eighth of its Han and kana is kana, or a third of its Han and
    hangul hangul. Latin letters do not count: the prose of a manual page is what stands between them."""
    end = len(text) if end is None else end
    if not _KANA().search(text, start, end) and not _HANGUL().search(text, start, end):
        return False
    han, kana, hangul = (sum(map(len, script().findall(text, start, end))) for script in (_HAN, _KANA, _HANGUL))
    return 8 * kana > han + kana or 2 * hangul > han
