"""Half-width marks at the ends of lines that are slips: colons in a document whose colons are full-width, question marks of a
question that ends with a Latin word (`如何使用 Docker?`). `folded_mark` restores them.

In a text without other colons they are left, since headings and lists of manuals have them in any style (but see `announces`),
and where three lines end so and none in a full-width one. Left are also short labels (`注意:`) and steps (`步骤 1:`).
"""

from __future__ import annotations

from cleantext.normalize.clauses import asks_of_word
from cleantext.normalize.context import near_kana
from cleantext.normalize.page_kinds import is_prose_page
from cleantext.normalize.places import count_of, marks_of
from cleantext.patterns.classes import HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page

_AT_END = lazily(f":(?<=[{HAN}]{{4}}.)(?=\n|$)")
_MOST = 2
"""The number of half-width ones at line ends from which they are a style, if no full-width one stands at the end of a line."""


def colons_at_line_ends(page: Page) -> list[int]:
    """The sorted offsets of the half-width colons at line ends that are slips."""
    text = page.text
    ends = [at for at in marks_of(page, ":") if text[at + 1 : at + 2] in ("\n", "")]
    if not ends or "：" not in text:
        return []
    found = [at for at in ends if _AT_END().match(text, at) is not None and not near_kana(page, at, at + 1)]
    if not found or len(found) > count_of(text, "：") or (len(found) > _MOST and "：\n" not in text):
        return []
    return found if is_prose_page(page) else []


def questions_at_line_ends(page: Page) -> list[int]:
    """The sorted offsets of the `?` behind a Latin word at the end of a line that asks in Chinese."""
    text = page.text
    found = [at for at in marks_of(page, "?") if asks_of_word(text, at) and not near_kana(page, at, at + 1)]
    return found if found and is_prose_page(page) else []
