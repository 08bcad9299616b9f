"""Which brackets belong together, half-width or full-width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.normalize.context import READING
from cleantext.normalize.emoticons import is_mouth

# One by one: a pattern that is one plain character is searched for many times faster than a class.
_BRACKETS = [(bracket, re.compile(re.escape(bracket))) for bracket in "()（）"]
# Readings behind characters are passed over: whether they belong to the text is for repair.
_READING = re.compile(rf"\((?:{READING.pattern[2:]}|[a-z]{{1,6}}\))")
_LIST_NUMBER_BEFORE = re.compile(r"(?:^|[\r\n])\s*\w{1,3}$")
_LINE_END = re.compile(r"[\r\n]")
_CLOSED_LINE = re.compile(r"[。！？!?；;]\s*[\r\n]")

_LONGEST = 300
"""Code points between partners at most; a parenthesis that fills more than a few sentences is more likely two odd ones."""

_REACH = _LONGEST + 64  # with what tells an emoticon
_PARAGRAPH_END = "。\n"
_TO_NEXT = re.compile(f"[^()（）]{{0,{_LONGEST}}}+[()（）]")


def bracket_pairs(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the opening and closing bracket of each pair, in the order of the closing ones."""
    return _pairs(text, READING.search(text) is not None)


def pairs_of_half(text: str) -> Iterator[tuple[int, int]]:
    """Those pairs that have a half-width bracket. Only around such is anything looked at."""
    has_readings = READING.search(text) is not None
    for low, high in _around_half(text):
        part = text[low:high]
        pairs = None if has_readings else _not_nested(part)
        for start, end in _pairs(part, has_readings) if pairs is None else pairs:
            if part[start] == "(" or part[end] == ")":
                yield low + start, low + end


def _around_half(text: str) -> Iterator[tuple[int, int]]:
    """Spans that hold each half-width bracket with all that can be its partner: as far as a pair reaches, and not beyond the
    end of a paragraph."""
    low = high = 0
    is_whole = False  # whether the span goes up to the end of its paragraph
    for at in sorted([match.start() for bracket, one in _BRACKETS[:2] if bracket in text for match in one.finditer(text)]):
        if is_whole and at < high:
            continue
        start = text.rfind(_PARAGRAPH_END, max(at - _REACH, 0), at)
        start = start + len(_PARAGRAPH_END) if start >= 0 else max(at - _REACH, 0)
        end = text.find(_PARAGRAPH_END, at, at + _REACH)
        is_whole = end >= 0
        end = end + len(_PARAGRAPH_END) if is_whole else min(at + _REACH, len(text))
        if start >= high:
            if high:
                yield low, high
            low = start
        high = end
    if high:
        yield low, high


def _pairs(text: str, has_readings: bool) -> Iterator[tuple[int, int]]:
    opened: list[int] = []
    for at in _places(text, has_readings):
        if text[at] in "(（":
            if not is_mouth(text, at):
                opened.append(at)
            continue
        while opened and at - opened[-1] > _LONGEST:
            opened.pop()
        if opened and _may_close(text, opened[-1], at):
            yield opened.pop(), at


def _not_nested(text: str) -> list[tuple[int, int]] | None:
    """The same pairs, faster; None where pairs stand inside pairs."""
    pairs: list[tuple[int, int]] = []
    at = text.find("(")
    while at >= 0:
        partner = _TO_NEXT.match(text, at + 1)
        if partner is not None and partner[0][-1] in "(（":
            return None
        if partner is not None:
            pairs.append((at, partner.end() - 1))
        at = text.find("(", at + 1)
    closed = {end for _, end in pairs}
    at = text.find(")")
    while at >= 0:
        before = max(text.rfind(bracket, max(at - _LONGEST, 0), at) for bracket in "()（）") if at not in closed else -1
        if before >= 0 and text[before] in ")）":
            return None
        if before >= 0:
            pairs.append((before, at))
        at = text.find(")", at + 1)
    return [pair for pair in pairs if not is_mouth(text, pair[0]) and _may_close(text, *pair)]


def _places(text: str, has_readings: bool) -> list[int]:
    """Where the brackets stand, but for those of readings."""
    places = [match.start() for bracket, one in _BRACKETS if bracket in text for match in one.finditer(text)]
    if has_readings:
        readings = {place for match in _READING.finditer(text) for place in (match.start(), match.end() - 1)}
        places = [place for place in places if place not in readings]
    return sorted(places)


def _may_close(text: str, start: int, end: int) -> bool:
    """Whether the bracket at `end` closes that at `start`, and is neither an emoticon's nor a list number's.

    Over a line end a pair holds only if the line was cut in mid-sentence.
    """
    if end - start > 2 and is_mouth(text, end):
        return False
    if not _LINE_END.search(text, start, end):
        return True
    return not _CLOSED_LINE.search(text, start, end) and not _LIST_NUMBER_BEFORE.search(text[max(end - 8, start) : end])
