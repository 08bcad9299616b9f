"""What a text is made of, as far as its language and its width tell: counted once a page."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from cleantext.normalize.context import holds_any
from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.membership import PLANE
from cleantext.rules import Page

COMMON_KANA = "のはにをがでとー"  # no Japanese sentence does without all of these
COMMON_HANGUL = "이다는의에을가고"  # nor a Korean one without these
FULL_WIDTH = "，：；！？（）"  # what a fold takes
_HANGUL_LEADS = (b"\xea", b"\xeb", b"\xec", b"\xed")  # in UTF-8, which Chinese text has none of
_KANA: Final = 3
_HANGUL: Final = 4
_WIDE: Final = 5


class Traits(NamedTuple):
    """`east_asian` is the number of characters of East Asia, about: of those that take three bytes in UTF-8. The others tell
    whether there is a common kana, a common hangul, a full-width mark that a fold takes."""

    east_asian: int
    kana: bool
    hangul: bool
    full_width: bool


def traits(page: Page) -> Traits:
    """The traits of the page's text. Worked out once a page."""
    known = page.memo.get("traits")
    if known is None:
        known = page.memo["traits"] = traits_of(page.text)
    assert isinstance(known, Traits)
    return known


def traits_of(text: str, one_by_one: bool = COMPILED) -> Traits:
    """The same of a text; found `one_by_one` or by searches, the same."""
    if one_by_one:
        return _one_by_one(text)
    encoded = text.encode("utf-8", "surrogatepass")  # one byte is looked for faster than a character
    hangul = any(map(encoded.__contains__, _HANGUL_LEADS)) and holds_any(text, COMMON_HANGUL)
    full_width = b"\xef" in encoded and holds_any(text, FULL_WIDTH)
    return Traits((len(encoded) - len(text)) // 2, holds_any(text, COMMON_KANA), hangul, full_width)


def _one_by_one(text: str) -> Traits:
    kinds = _kinds()
    more = 0  # bytes of UTF-8 beyond one for each character
    kana = hangul = full_width = False
    for at in range(len(text)):
        code = ord(text[at])
        kind: int = kinds[code] if code < PLANE else 0
        if kind > 2:
            if kind == _KANA:
                kana = True
            elif kind == _HANGUL:
                hangul = True
            else:
                full_width = True
            kind = 2
        more += kind if code < PLANE else 3
    return Traits(more // 2, kana, hangul, full_width)


@cache
def _kinds() -> bytes:
    """For each code point of the Basic Multilingual Plane how many bytes beyond one it takes in UTF-8, or its kind."""
    kinds = bytearray(b"\x00" * 0x80 + b"\x01" * (0x800 - 0x80) + b"\x02" * (PLANE - 0x800))
    for kind, characters in ((_KANA, COMMON_KANA), (_HANGUL, COMMON_HANGUL), (_WIDE, FULL_WIDTH)):
        for character in characters:
            kinds[ord(character)] = kind
    return bytes(kinds)
