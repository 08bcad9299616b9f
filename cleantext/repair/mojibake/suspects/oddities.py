"""Finds possible mojibake: odd characters close together, which hardly occur in good text in any language.

Odd characters are rare Han and hangul (odd_characters.py), private use, half-width katakana, boxes, control characters, capitals
and symbols of the single-byte encodings, and U+FFFD. Two of them within six characters occur in 98-100 % of sentences wrongly
decoded in each of 100 ways (UTF-16 decoded as a single-byte encoding: 74-98 %), and ten times in a million characters of good
text in nine languages (14 million characters).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from cleantext.patterns.membership import places
from cleantext.repair.mojibake.suspects.odd_characters import ODD_LETTERS
from cleantext.repair.mojibake.suspects.sixteen import holds_mark
from cleantext.spans import Span

_EUROPEAN = "«»°·ÄÖÜÉÀÇß×±§©®"
_SIGNS = "æð÷þƒŒŠŽˆ˜†‡‹∂∏∑√∫≈≠◊⌐¬∞∩≡α∙" + "".join(c for c in map(chr, range(0xA1, 0xE0)) if c not in _EUROPEAN)
# Boxes that are not used to draw tables.
_BOXES = "".join(c for c in map(chr, range(0x2500, 0x25A0)) if c not in "─━│┃┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬█▓▒░")
_BLOCKS = (
    "\x00-\x07\x0e-\x1a\x1c-\x1f\x80-\x9f"  # except backspace, form feed and escape, which programs print
    "\u0700-\u08ff\u1200-\u1dff"  # scripts that Chinese text does not contain
    "\u3105-\u312f\u3400-\u4dbf\ua000-\uabff"  # bopomofo, rare Han, Yi and others
    f"{chr(0xD800)}-{chr(0xDFFF)}"  # a compiled module can't hold the code points themselves
    "\ue000-\uf8ff\ufe50-\ufe6f\uff61-\uff9f\ufffd"
)

LEADS = "├┬Γ"
"""The UTF-8 lead bytes C2, C3 and E2 in the code pages of DOS; odd only before Latin-1 letters."""

ODD = _BLOCKS + _BOXES + _SIGNS + LEADS + ODD_LETTERS
"""The odd characters, as the inside of a character class; all in the Basic Multilingual Plane."""


CLOSE: Final = 6
"""Odd characters are close together if they are at most this many code points apart."""


@cache  # large classes: compiled when a text first needs them
def odd() -> re.Pattern[str]:
    """The pattern of one odd character."""
    return re.compile(f"[{ODD}]")


def odd_places(text: str) -> list[int]:
    """The sorted offsets of the odd characters of `text`."""
    return places(text, ODD)


def close_odd(odd_at: Sequence[int]) -> Callable[[str, int], Span | None]:
    """A search in a text whose odd characters stand at `odd_at`. It finds the first half-open span, from an offset on, that
    begins and ends with odd characters close together, as long as possible."""

    def search(text: str, start: int) -> Span | None:
        for place in range(bisect_left(odd_at, start), len(odd_at) - 1):
            first, last = odd_at[place], odd_at[place + 1]
            if last - first > CLOSE or text.find("\n", first, last) >= 0:
                continue
            for at in odd_at[place + 2 : place + CLOSE + 1]:
                if at - first > CLOSE or text.find("\n", last, at) >= 0:
                    break
                last = at
            return first, last + 1
        return None

    return search


def odd_one(text: str, start: int) -> Span | None:
    """The half-open span of the first odd character of `text`, from `start` on."""
    match = odd().search(text, start)
    return match.span() if match is not None else None


def can_hold_mojibake(text: str, odd_at: Sequence[int]) -> bool:
    """Whether `text`, whose odd characters stand at `odd_at`, has some close together, or marks of UTF-16."""
    return close_odd(odd_at)(text, 0) is not None or holds_mark(text)


_BRIDGE = re.compile("[ -~]{1,60}[^ -~\n]{1,3}")  # ASCII, which is no evidence, and what follows it
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f"
_CONTROL = re.compile(f"[{_CONTROLS}]")
CONTROLS = f"{_CONTROLS}\x7f-\x9f"
"""The control characters of ASCII and Latin-1 other than a tab or a line end, as the inside of a character class."""
_NO_CONTROLS = bytes(code for code in range(0x100) if chr(code) in "\t\n\r" or 0x20 <= code < 0x7F or code > 0x9F)
_NEAR = 16


def holds_control(text: str) -> bool:
    """Whether there is one of `CONTROLS`."""
    # What is Latin-1 is sorted out in a third of the time of a loop over the text, and in a fifth of that of a search.
    return bool(text.encode("latin-1", "ignore").translate(None, _NO_CONTROLS))


# A line end as a byte of UTF-16, beside the other byte of a common Han or mark, which is not part of a word or number: LF of
# 上《權刊伊尊吊, CR of 不」對名复服圍納損植倍伍. Those whose other byte is no ASCII are rarer, and odd themselves.
_OF_LF, _OF_CR = r"N0kRO\\T", r"N0\\TYgW}diPO"
_HALF = re.compile(
    rf"\n(?=[{_OF_LF}](?![a-z.\d]{{2}}))|(?<=(?<![A-Za-z]{{2}})(?<![\d.,:])[{_OF_LF}])\n"
    rf"|\r(?=[{_OF_CR}](?![a-z.\d]{{2}}))|(?<=(?<![A-Za-z]{{2}})(?<![\d.,:])[{_OF_CR}])\r"
)
_BESIDE = 14  # characters on either side of it in which something is odd
_STRANGE = re.compile("[\x0b\x0c\x80-\xb6\xb8-\u200f\u2031-\u2e7f]")


def with_halves(text: str, given: str) -> str:
    """`text`, a page as rules see it, with those line ends of its own, in `given`, that are bytes of UTF-16."""
    if text is given:
        return text
    places = [match.start() for match in _HALF.finditer(given) if given[match.start()] != "\n" and _is_half(given, match.start())]
    pieces: list[str] = []
    at = 0
    for place in places:
        pieces += (text[at:place], given[place])
        at = place + 1
    return "".join([*pieces, text[at:]])


def _is_half(text: str, at: int) -> bool:
    """Whether there is something around a line end that Chinese text does not have."""
    low, high = max(at - _BESIDE, 0), at + _BESIDE + 1
    return (_STRANGE.search(text, low, high) or odd().search(text, low, high)) is not None


def unbroken(text: str) -> str:
    """`text` with form feeds for line ends that are bytes of UTF-16 (0D of 不, 0A of 上): those close to other control
    characters, or beside the other byte and what is odd."""
    if _HALF.search(text):
        text = _HALF.sub(lambda match: "\x0c" if match[0] == "\n" and _is_half(text, match.start()) else match[0], text)
    if not holds_control(text):
        return text
    spans: list[Span] = []
    for match in _CONTROL.finditer(text):
        low, high = match.start() - _NEAR, match.end() + _NEAR
        if spans and low <= spans[-1][1]:
            spans[-1] = spans[-1][0], high
        else:
            spans.append((max(low, 0), high))
    if not spans:
        return text
    pieces: list[str] = []
    at = 0
    for low, high in spans:
        pieces += (text[at:low], text[low:high].replace("\n", "\x0c"))
        at = high
    return "".join([*pieces, text[at:]])


def windows(text: str, find: Callable[[str, int], Span | None], margin: int) -> list[Span]:
    """The half-open spans that `find` finds, each wider by `margin` code points on both sides within its line."""
    found: list[Span] = []
    place = find(text, 0)
    while place is not None:
        start, end = place
        place = find(text, max(start + 1, end - 1))
        while place is not None and place[0] - end <= margin and text.find("\n", end, place[0]) < 0:  # certainly one window
            end = max(end, place[1])
            place = find(text, max(place[0] + 1, place[1] - 1))
        low = max(start - margin, 0)
        low = max(low, text.rfind("\n", low, start) + 1)
        high = text.find("\n", end, end + margin)
        high = high if high >= 0 else min(len(text), end + margin)
        if (bridge := _BRIDGE.match(text, high)) is not None:
            high = bridge.end()
        if found and low <= found[-1][1] and text.find("\n", found[-1][1], start) < 0:
            found[-1] = found[-1][0], max(high, found[-1][1])
        else:
            found.append((low, high))
    return found
