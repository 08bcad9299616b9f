"""Mojibake that a text is about: Chinese appears as "ÖÐ¹ú", value 'ÖÐ¹ú±ê×¼Ê±¼ä' is unrecognized, 打开后变成 ÖÐ¹ú 怎么办.

It fills a pair of quotation marks or brackets, or is within a short one, and the text around is about mojibake or encodings, or
says that it appears. Without quotation marks, a Chinese sentence around it must say so.
"""

from __future__ import annotations

import re

from cleantext.patterns.classes import MAIN_HAN
from cleantext.patterns.quotes import ALL_PAIRS, is_enclosed

_PAIRS = (*ALL_PAIRS, "``")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\n](?:[^\n]*[^\x00-\x7f\n])?")
_OPENS, _CLOSES = re.compile("[“「『][^“”「」『』\n]*$"), re.compile("[^“”「」『』\n]*[”」』]")
_REACH = 40  # characters on either side of a span that a quotation which it is within can hold

_GARBLED = "乱码|亂碼|文字化け|mojibake|garbled|gibberish|(?:之类|这样|這樣|奇怪|莫名其妙)的(?:字符|符号|符號|字母)"
# The name of an encoding in a Chinese sentence, as no page declares it.
_NAME = r"(?:UTF-?8|UTF-?16|GBK|GB ?2312|GB ?18030|Big-?5|Latin-?1|ISO-?8859-?1|Windows-?1252|CP1252|CP936|Shift[_-]JIS)"
_NAMED = f"[{MAIN_HAN}，、。（“] ?{_NAME}|{_NAME} ?(?:[{MAIN_HAN}，、。）”]|の)"
_IN_SENTENCE = re.compile(f"{_GARBLED}|{_NAMED}", re.IGNORECASE)
_ABOUT = re.compile(
    f"{_GARBLED}|{_NAMED}|编码|編碼|字符集|字元集|解码|解碼|转码|轉碼|garbage|encod|charset|unrecogni", re.IGNORECASE
)
# What says that something appears, directly before it.
_BECOMES = "(?:[变變][成为為]|[显顯]示[成为為]|[显顯]示的是|[显顯]示出|成了)[了是]?"
_APPEARS = re.compile(
    f"(?:{_BECOMES}|[显顯]示[了是]?|(?:displayed|shown|decoded|read|interpreted|appears?|shows? up) as)"
    "[：: ]{0,2}[“「『\"'‘(（`]?$",
    re.IGNORECASE,
)
_CHANGED = re.compile(f"{_BECOMES}[：: ]{{0,2}}$")
_ASKED = re.compile("怎么|怎麼|怎样|怎樣|为什么|為什麼|为何|如何|解决|解決|原因|[?？]|问题|問題|请问|請問|求助")

_NEAR = 60  # characters on either side of a span in which its sentence says what it is
_HAN = re.compile(f"[{MAIN_HAN}]")
_FEWEST_HAN = 3  # in the sentence around


def is_shown(text: str, start: int, end: int) -> bool:
    """Whether a text is about the half-open span."""
    found = _BEYOND_ASCII.search(text, start, end)
    if found is None:
        return False
    start, end = found.span()
    line = text.rfind("\n", 0, start) + 1
    below = text.find("\n", end)
    if is_enclosed(text, start, end, _PAIRS) or _is_within(text, start, end):
        above = text.rfind("\n", 0, max(0, line - 1)) + 1
        places = (above, start), (end, below if below >= 0 else len(text))
        return any(_ABOUT.search(text, low, high) for low, high in places) or _appears(text, max(line, start - _REACH), start)
    before = text[max(line, start - _NEAR) : start]
    behind = text[end : min(end + _NEAR, below if below >= 0 else len(text))]
    around = f"{before}\n{behind}"
    if len(_HAN.findall(around)) < _FEWEST_HAN:
        return False
    return _IN_SENTENCE.search(around) is not None or (_CHANGED.search(before) is not None and _ASKED.search(around) is not None)


def _appears(text: str, low: int, start: int) -> bool:
    """Whether it is said, directly before the quotation that holds `start`, that what is in it appears."""
    before = text[low:start]
    opened = _OPENS.search(before)
    return _APPEARS.search(before[: opened.start() + 1] if opened is not None else before) is not None


def _is_within(text: str, start: int, end: int) -> bool:
    return (
        _OPENS.search(text, max(0, start - _REACH), start) is not None
        and _CLOSES.match(text, end, end + _REACH) is not None
        and not any(mark in text[start:end] for mark in "“”「」『』")
    )
