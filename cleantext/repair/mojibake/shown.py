"""Mojibake that a text is about: garbled text (Chinese appears as "ÖÐ¹ú"), value 'ÖÐ¹ú±ê×¼Ê±¼ä' is unrecognized."""

from __future__ import annotations

import re

from cleantext.patterns.quotes import ALL_PAIRS, is_enclosed

_PAIRS = (*ALL_PAIRS, "``")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\n](?:[^\n]*[^\x00-\x7f\n])?")
_OPENS, _CLOSES = re.compile("[“「『][^“”「」『』\n]*$"), re.compile("[^“”「」『』\n]*[”」』]")
_REACH = 40  # characters on either side of a span that a quotation which it is within can hold
_ABOUT = re.compile("乱码|亂碼|编码|編碼|字符集|字元集|mojibake|garbled|garbage|gibberish|encod|charset|unrecogni", re.IGNORECASE)


def is_shown(text: str, start: int, end: int) -> bool:
    """Whether all of the half-open span beyond ASCII fills a pair of quotation marks or brackets, or is within a short one, and
    its line or the one above says that it is about mojibake or encodings."""
    found = _BEYOND_ASCII.search(text, start, end)
    if found is None or not (is_enclosed(text, *found.span(), _PAIRS) or _is_within(text, *found.span())):
        return False
    line = text.rfind("\n", 0, start) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    below = text.find("\n", end)
    places = (above, found.start()), (found.end(), below if below >= 0 else len(text))
    return any(_ABOUT.search(text, low, high) for low, high in places)


def _is_within(text: str, start: int, end: int) -> bool:
    return (
        _OPENS.search(text, max(0, start - _REACH), start) is not None
        and _CLOSES.match(text, end, end + _REACH) is not None
        and not any(mark in text[start:end] for mark in "“”「」『』")
    )
