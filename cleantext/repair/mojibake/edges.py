"""The characters at the edges of a restored part: whether they were misread as well.

Where two bytes made a character and are one again, a misread one can look like a good one, and a good one like a misread:
房在话工期 is 房在趕工期 where Big5 was read as GBK up to 话. The search weighs a border by pairs of characters; here those on
both sides of it are weighed once more, by three in a row and by the words they make.
"""

from __future__ import annotations

import re

from cleantext.lexicon import continuation, segment_log_probability
from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.readers import bytes_of
from cleantext.repair.mojibake.search import Way
from cleantext.repair.mojibake.writers import PAIRS

MOST = 2  # characters that an edge is moved by
LEAD = 2.0  # natural logarithms by which a character must be likelier the other way
WORDS = 0.3  # what the likelihood of the words weighs
_REACH = 4  # characters on either side that it is weighed with
_SHORTEST = 4  # characters that must be left

_SAID = re.compile(f"[{MAIN_HAN}、。，：；]")
_NO_SPACE = re.compile("[^\x00-\x20\ufffd]*")


def settled(text: str, start: int, end: int, replacement: str, way: Way, floor: int, ceiling: int) -> tuple[int, int, str]:
    """The half-open span of `text` that went `way`, and its replacement, with what beside it went that way too, within `floor`
    and `ceiling`, or without what did not. As they are where the way is not of pairs of bytes."""
    if len(way.readers) > 1 or not way.readers[0].wide or way.writer not in PAIRS:
        return start, end, replacement
    for _ in range(MOST):
        left = text[max(0, start - 1 - _REACH) : start - 1]
        if start > floor and _lead(left, text[start - 1], replacement[:_REACH], way) >= LEAD:
            start, replacement = start - 1, _meant(text[start - 1], way) + replacement
            continue
        left = text[max(0, start - _REACH) : start]
        if len(replacement) <= _SHORTEST or _meant(text[start], way) != replacement[0]:
            break
        if _lead(left, text[start], replacement[1 : 1 + _REACH], way) > -LEAD:
            break
        start, replacement = start + 1, replacement[1:]
    for _ in range(MOST):
        right = text[end + 1 : end + 1 + _REACH]
        if end < ceiling and _lead(replacement[-_REACH:], text[end], right, way) >= LEAD:
            end, replacement = end + 1, replacement + _meant(text[end], way)
            continue
        right = text[end : end + _REACH]
        if len(replacement) <= _SHORTEST or _meant(text[end - 1], way) != replacement[-1]:
            break
        if _lead(replacement[-1 - _REACH : -1], text[end - 1], right, way) > -LEAD:
            break
        end, replacement = end - 1, replacement[:-1]
    return start, end, replacement


def _meant(character: str, way: Way) -> str:
    """What `character` was written as, if it is one pair of bytes both ways and can be said; else nothing."""
    found = bytes_of(way.readers[0])[character]
    if len(found) != 2 or character < "\u2e80":
        return ""
    meant, length = way.writer.unit(found, 0)
    return meant if length == 2 and _SAID.fullmatch(meant) else ""


def _lead(left: str, seen: str, right: str, way: Way) -> float:
    """By how much what `seen` was written as is likelier between two texts than `seen` itself; 0.0 where it was not."""
    meant = _meant(seen, way)
    if not meant:
        return 0.0
    left, right = _start(left[::-1])[::-1], _start(right)
    return _weight(left, meant, right) - _weight(left, seen, right)


def _start(text: str) -> str:
    """The start of `text` up to what says nothing."""
    found = _NO_SPACE.match(text)
    return found[0] if found else ""


def _weight(left: str, character: str, right: str) -> float:
    """The log probability of a character and the two behind it, and of the words."""
    context, weight = left[-2:], 0.0
    for each in character + right[:2]:
        weight += continuation(context, each)
        context = (context + each)[-2:]
    return weight + WORDS * segment_log_probability(left + character + right)
