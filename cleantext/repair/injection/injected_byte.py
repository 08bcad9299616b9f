"""repair/injected-byte: removes the visible byte that an annotator put before punctuation: 三十六年來.,多次 → 三十六年來,多次.

Some of these programs insert an ASCII byte before each comma, exclamation mark or other mark, and no later step removes it.
It is told by the page: the program annotated it, and before four in five of the commas stands the same character. Not in
other pages, where such pairs are slips or meant; not a bracket, which ends an annotation; not inside misaligned runs, which
`repair/byte-shift` restores.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from operator import itemgetter
from string import ascii_letters, digits

from cleantext.edits import Reason, Row
from cleantext.repair.injection import injected_annotation
from cleantext.rules import Page, Rule

_ID = "repair/injected-byte"
_MARKS = ("，,", "！!", "。", "、", "；;", "：:")  # each as it is, and half-width
MIN_MARKS = 6  # of a kind
MIN_SHARE = 0.8  # of them behind the same byte; before others, it was swallowed in a misaligned run
MIN_FURTHER_SHARE = 0.5  # of a further kind of mark, behind the byte that is known by then
_NO_BYTES = frozenset("()\n\r\t ")
_COMMON = frozenset("?!" + digits + ascii_letters)  # a few of these before a kind of mark can be the text's own
_REASON = Reason((_ID,), "the same byte before most marks of a kind, in a page with injected pinyin", 0.97)


def find(page: Page) -> Iterator[Row]:
    """Edits that remove the byte before each of these marks."""
    if not injected_annotation.find(page).edits.starts:
        return
    text = page.text
    found: set[int] = set()
    byte = ""
    for forms in _MARKS:
        places = [place for form in forms for place in _places(text, form) if place not in found]
        if len(places) < MIN_MARKS and (not places or not byte or byte in _COMMON):
            continue
        before = Counter(text[place - 1] for place in places)
        likeliest = byte if before[byte] >= MIN_FURTHER_SHARE * len(places) else max(sorted(before), key=before.__getitem__)
        if likeliest != byte and (not _is_byte(likeliest) or before[likeliest] < MIN_SHARE * len(places)):
            continue
        byte = byte or likeliest
        found.update(place - 1 for place in places if text[place - 1] == likeliest)
    yield from sorted(((place, place + 1, "", _REASON) for place in found), key=itemgetter(0))


def _places(text: str, mark: str) -> Iterator[int]:
    place = text.find(mark, 1)
    while place >= 0:
        yield place
        place = text.find(mark, place + 1)


def _is_byte(character: str) -> bool:
    return character <= "~" and character not in _NO_BYTES


RULE: Rule = Rule(
    id=_ID,
    summary="remove the byte that a program left before punctuation, in a page with injected pinyin",
    find=find,
    triggers="(（",
    gate=injected_annotation.has_readings,
)
