"""Invisible characters beside East Asian ones: zero-width, bidi and other controls, soft hyphens, byte order marks.

They carry no meaning there. Elsewhere they do (a zero-width joiner in an emoji or in Hindi, a bidi mark in Arabic, a soft
hyphen in German, a zero-width space in Thai), so a run of them goes where the character before it or the one after it is
East Asian; joiners only between two such. In a text with Han it goes as well between quotes, dashes and dots, and at the edge
of a line, or beside a space, if nothing but ASCII is on its other side.

Left alone: bidi controls in a text that has right-to-left letters; a C1 control beside another or beside a letter of Latin-1,
which is a byte of some misread character; tabs, and line ends of every kind; the characters that set a reading beside a text
(U+FFF9 to U+FFFB), all three in order; a mark that fills a cell between tabs, in a row that has its code (`AD`, `U+00AD`) in
another: it is what the table is about; variation selectors and tags, which have rules of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.places import matches
from cleantext.patterns.classes import CURLY_QUOTES, DASHES_AND_DOTS, EAST_ASIAN, IS_HAN
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of
from cleantext.rules import Page, Rule

_ID = "characters/invisible"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 without tab, line ends (U+000A–D, U+0085)
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_FORMAT = "\u00ad\u034f\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
_JOINERS = "\u200c\u200d"
_INVISIBLE = _CONTROLS + _BIDI + _FORMAT + _JOINERS

_RUN = lazily(f"[{_INVISIBLE}]+")
_EAST_ASIAN = lazily(f"[{EAST_ASIAN}]")
_PLAIN = lazily(f"[{EAST_ASIAN}{CURLY_QUOTES}{DASHES_AND_DOTS}\\s!-~]")
_MARK = lazily(f"[{CURLY_QUOTES}{DASHES_AND_DOTS}]")
_ONLY_JOINERS = lazily(f"[{_JOINERS}]+")
_BYTES = lazily("[\x80-\x84\x86-\x9f][\x80-\x9f\u00ad]|\u00ad[\x80-\x84\x86-\x9f]")
_ANNOTATION = lazily("[\ufff9-\ufffb]")
# A text and its reading: U+FFF9 漢字 U+FFFA かんじ U+FFFB.
_ANNOTATED = lazily("\ufff9[^\ufff9-\ufffb\n]{1,60}\ufffa[^\ufff9-\ufffb\n]{1,60}\ufffb")
_REACH = 124
_C1 = lazily("[\x80-\x9f]")
_LATIN_1 = lazily("[\u00a1-\u00ff]")
_BIDI_CONTROL = lazily(f"[{_BIDI}]")
_RIGHT_TO_LEFT = lazily(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def find(page: Page) -> Iterator[Row]:
    for match in matches(_RUN(), page, _INVISIBLE):
        start, end = match.span()
        if _is_noise(page, match[0], start, end):
            yield start, end, "", Reason((_ID,), " ".join(f"U+{ord(character):04X}" for character in match[0][:8]))


def _is_noise(page: Page, run: str, start: int, end: int) -> bool:
    text = page.text
    before = _EAST_ASIAN().match(text[max(start - 1, 0) : start]) is not None
    after = _EAST_ASIAN().match(text, end) is not None
    if _ONLY_JOINERS().search(run):
        return before and after
    if not (before or after or _at_an_edge(page, start, end) or _between_marks(page, start, end)):
        return False
    if _ANNOTATION().search(run) and _is_annotated(text, start, end):
        return False
    if len(run) == 1 and text[start - 1 : start] == "\t" and _is_listed(text, start):
        return False
    if _C1().search(run) and (
        _BYTES().search(run) or _LATIN_1().match(text, end) or (start and _LATIN_1().match(text, start - 1))
    ):
        return False
    return not (_BIDI_CONTROL().search(run) and page.once(_has_right_to_left))


def _between_marks(page: Page, start: int, end: int) -> bool:
    """Whether the run stands between quotes, dashes or dots, in a text with Han."""
    text = page.text
    if start == 0 or not (_MARK().match(text, start - 1) and _MARK().match(text, end)):
        return False
    return page.once(_has_han)


def _at_an_edge(page: Page, start: int, end: int) -> bool:
    """Whether the run stands at the edge of a line or beside a space, among ASCII, in a text with Han."""
    before, after = page.text[max(start - 1, 0) : start], page.text[end : end + 1]
    if not (before.isspace() or after.isspace() or not before or not after):
        return False
    plain = (not before or _PLAIN().match(before)) and (not after or _PLAIN().match(after))
    return bool(plain) and page.once(_has_han)


def _is_annotated(text: str, start: int, end: int) -> bool:
    """Whether the characters at `start:end` set a reading beside its text, which nothing but they would part."""
    low, high = max(start - _REACH, 0), end + _REACH
    return any(match.start() < end and start < match.end() for match in _ANNOTATED().finditer(text, low, high))


def _is_listed(text: str, at: int) -> bool:
    """Whether the character at `at`, which a tab precedes, fills a cell of a row that has its code in another."""
    low, high = line_of(text, at)
    if at + 1 < high and text[at + 1] != "\t":
        return False
    code = f"(?:[Uu]\\+|0x)?0{{0,2}}{ord(text[at]):02X}h?"
    return any(re.fullmatch(code, cell.strip(), re.IGNORECASE) for cell in text[low:high].split("\t"))


def _has_han(page: Page) -> bool:
    return IS_HAN.search(page.text) is not None


def _has_right_to_left(page: Page) -> bool:
    return _RIGHT_TO_LEFT().search(page.text) is not None


RULE: Rule = Rule(
    id=_ID,
    summary="remove invisible characters beside East Asian ones",
    find=find,
    triggers=_INVISIBLE,
    listed=_INVISIBLE,
    profiles=NORMALIZING,
)
