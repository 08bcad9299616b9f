"""Half-width colons at the ends of lines in a document whose colons are full-width. `folded_mark` restores them.

In a text without other colons they are left, since headings and lists of manuals have them in any style (but see `announces`),
and where three lines end so and none in a full-width one. Left are also short labels (`注意:`) and steps (`步骤 1:`).
"""

from __future__ import annotations

from cleantext.normalize.context import near_kana
from cleantext.normalize.page_kinds import is_prose_page
from cleantext.normalize.places import count_of
from cleantext.patterns.classes import HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page

_AT_END = lazily(f":(?<=[{HAN}]{{4}}.)(?=\n|$)")
_MOST = 2
"""The number of half-width ones at line ends from which they are a style, if no full-width one stands at the end of a line."""


def colons_at_line_ends(page: Page) -> list[int]:
    """The sorted offsets of the half-width colons at line ends that are slips."""
    text = page.text
    if "：" not in text or not (":\n" in text or text.endswith(":")):
        return []
    found = [match.start() for match in _AT_END().finditer(text) if not near_kana(page, match.start(), match.end())]
    if not found or len(found) > count_of(text, "：") or (len(found) > _MOST and "：\n" not in text):
        return []
    return found if is_prose_page(page) else []
