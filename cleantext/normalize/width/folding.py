"""Whether a document's marks were folded to ASCII: decided once, for the whole document.

A fold takes all of ，：；！？（） and leaves 。、“”《》, which have no ASCII twin. So a folded document is Chinese prose
whose half-width marks touch Han directly, and which has next to none of the full-width ones. One that has both is taken as
it is: its writer may have meant the difference.
"""

from __future__ import annotations

import re

from cleantext.normalize.classes import HAN, KANA
from cleantext.normalize.table import is_table
from cleantext.rules import Page

_FOLDED = re.compile(f"[,;:!?](?<=[{HAN}》”’）].)(?=[{HAN}《“‘\\d\r\n]|$)")
_SURVIVORS = re.compile("[。、“”《》…—‘’]")
_FULL_WIDTH = "，：；！？（）"
_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile(f"[{KANA}]")
_COMMON_KANA = "のはにをがでとー"  # no Japanese sentence does without all of these

# Of the marks that a fold takes, this share must be gone. Real folded pages have none left; pages that were put together
# from several sources keep a few.
SHARE = 0.8


def is_folded(page: Page) -> bool:
    """Whether the marks of the document were folded. Worked out once a page."""
    if "folded" not in page.memo:
        page.memo["folded"] = _is_folded(page.text) and not is_table(page)
    return bool(page.memo["folded"])


def _is_folded(text: str) -> bool:
    if not _SURVIVORS.search(text) or not _FOLDED.search(text):
        return False
    # Asking whether a mark is there at all is much cheaper than counting it, and in a folded text none is.
    full_width = sum(text.count(mark) for mark in _FULL_WIDTH if mark in text)
    if full_width and (folded := len(_FOLDED.findall(text))) < SHARE * (folded + full_width):
        return False
    return not _is_japanese(text)


def _is_japanese(text: str) -> bool:
    """Half-width commas among kana are a house style of Japanese, not a fold."""
    if not any(kana in text for kana in _COMMON_KANA):
        return False
    return len(_KANA.findall(text)) * 10 > len(_HAN.findall(text))
