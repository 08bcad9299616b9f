"""repair/injected-byte: removes the visible byte that an annotator put before punctuation: 三十六年來.,多次 → 三十六年來,多次.

Some of these programs insert an ASCII byte before each comma, exclamation mark or other mark, and no later step removes it.
It is told by the page: the program annotated it, and before four in five of the commas stands the same character. Not in
other pages, where such pairs are slips or meant; not a bracket, which ends an annotation; not inside misaligned runs, which
`repair/byte-shift` restores; not a character that mostly stands in other ASCII text, as in `panic!` or `<!--`, since what the
program put in follows the Chinese sentence; not a digit of a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import ascii_letters, digits

from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.patterns.membership import count_one
from cleantext.repair.injection import injected_annotation
from cleantext.rules import Page, Rule

_ID = "repair/injected-byte"
_MARKS = ("，,", "！!", "。", "、", "；;", "：:")  # each as it is, and half-width; the first two can tell the byte
_LOST = "?"  # also begins misaligned runs, `?!?` for 。”: commas alone can tell it
MIN_MARKS = 6  # of a kind
MIN_SHARE = 0.8  # of them behind the same byte; before others, it was swallowed in a misaligned run
MIN_FURTHER_SHARE = 0.5  # of a further kind of mark, behind the byte that is known by then
_NO_BYTES = frozenset("()\n\r\t ")
_COMMON = frozenset("?!" + digits + ascii_letters)  # a few of these before a kind of mark can be the text's own
_THOUSANDS = re.compile(r"[,，]\d{3}(?!\d)")
_REASON = Reason((_ID,), "the same byte before most marks of a kind, in a page with injected pinyin", 0.97)


def find(page: Page) -> Columns:
    """Edits that remove the byte before each of these marks."""
    if not injected_annotation.find(page).edits.starts:
        return NO_EDITS
    text = page.text
    byte = _before_most(text, _MARKS[0]) or _before_most(text, _MARKS[1])
    if not byte or (byte == _LOST and _before_most(text, _MARKS[0]) != _LOST):
        return NO_EDITS
    found: set[int] = set()
    for forms in _MARKS:
        places = [place for place in _places(text, forms) if place not in found]
        behind = [place for place in places if text[place - 1] == byte and not _is_in_number(text, place)]
        if len(places) < MIN_MARKS and byte in _COMMON:
            continue
        if len(behind) >= (MIN_SHARE if byte == _LOST else MIN_FURTHER_SHARE) * len(places):
            found.update(place - 1 for place in behind)
    starts = sorted(found)
    return Columns(starts, [start + 1 for start in starts], [""] * len(starts), [_REASON] * len(starts))


def _is_in_number(text: str, place: int) -> bool:
    """Whether the mark at `place` divides a number: 1,425."""
    return text[place - 1].isdigit() and _THOUSANDS.match(text, place) is not None


def _before_most(text: str, forms: str) -> str:
    """The byte before most of the marks that have these `forms`; "" if there is none, or if the marks are few."""
    number = sum([count_one(text, form) for form in forms])
    if number < MIN_MARKS:
        return ""
    others = (1.0 - MIN_SHARE) * number
    before: dict[str, list[int]] = {}
    for place in _places(text, forms):
        character = text[place - 1]
        if character > "~" or character in _NO_BYTES:
            others -= 1.0
            if others < 0.0:
                return ""
        else:
            before.setdefault(character, []).append(place - 1)
    if not before:
        return ""
    likeliest, places = max(sorted(before.items()), key=lambda each: len(each[1]))
    return likeliest if len(places) >= MIN_SHARE * number and _follows_chinese(text, places) else ""


def _follows_chinese(text: str, places: Sequence[int]) -> bool:
    """Whether half of `places` or more are behind a character beyond ASCII or an annotation."""
    behind: int = sum([text[place - 1 : place] > "~" or text[place - 1 : place] == ")" for place in places])
    return 2 * behind >= len(places)


def _places(text: str, forms: str) -> Iterator[int]:
    """Where the marks with these `forms` stand, but at the beginning of the text."""
    for form in forms:
        place = text.find(form, 1)
        while place >= 0:
            yield place
            place = text.find(form, place + 1)


RULE: Rule = Rule(
    id=_ID,
    summary="remove the byte that a program left before punctuation, in a page with injected pinyin",
    find=find,
    pairs=injected_annotation.RULE.pairs,
    gate=injected_annotation.has_readings,
)
