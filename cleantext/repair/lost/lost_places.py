"""Finds the places where a character may have been lost: a question mark, an empty box or U+FFFD among Chinese characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleantext import lexicon
from cleantext.patterns.classes import COMMON_HAN

REPLACEMENT = "\ufffd"
BOX = "\u25a1"
# One ? or □ between two Han; a run of U+FFFD next to one, since decoders write up to three for one damaged character.
# There is one pattern for each mark: searching for a plain character is many times faster than for a class.
_PLACES = {mark: re.compile(rf"{re.escape(mark)}(?<=[{COMMON_HAN}].)(?=[{COMMON_HAN}])") for mark in ("?", BOX)} | {
    REPLACEMENT: re.compile(
        rf"{REPLACEMENT}(?<!{REPLACEMENT}.)(?:(?<=[{COMMON_HAN}].){REPLACEMENT}*|{REPLACEMENT}*(?=[{COMMON_HAN}]))"
    )
}
_BESIDE_HAN = {
    mark: re.compile(rf"{re.escape(mark)}(?:(?<=[{COMMON_HAN}].)|(?=[{COMMON_HAN}]))") for mark in ("?", BOX, REPLACEMENT)
}
MAX_PLACES = 500  # of a text that are judged
CONTEXT = 8  # code points of context on each side
_LANGUAGE_CONTEXT = 60  # code points on each side by which the language is detected
_LINE_END = re.compile("[\n\x0b\x0c\x1c-\x1e\x85]")
_MIN_NATURAL = -11.0  # mean log probability (nats) of a character: mojibake is below, the rarest prose above
# Classical Chinese has the former, modern prose the latter.
_CLASSICAL = re.compile("[之乎者也矣焉哉曰兮吾汝其於]")
_MODERN = re.compile("[的了是们們这這个個]")


def has_mark_beside_han(text: str) -> bool:
    """The gate: whether one of the marks is directly next to Han."""
    return any(mark in text and pattern.search(text) for mark, pattern in _BESIDE_HAN.items())


class Place(NamedTuple):
    """A half-open span (code points), its mark, and the context on both sides within the line."""

    start: int
    end: int
    mark: str
    left: str
    right: str


def find_places(text: str) -> Iterator[Place]:
    """The places of `text` where characters may have been lost, in order.

    Not in Japanese or Korean, not in mojibake, and not a box that may be intended (to be ticked, or an editorial sign).
    A text with more than `MAX_PLACES` is noise: after that only U+FFFD are returned, without their context.
    """
    found = [match.span() for mark, pattern in _PLACES.items() if mark in text for match in pattern.finditer(text)]
    for number, (start, end) in enumerate(sorted(found)):
        if number >= MAX_PLACES:
            if text[start] == REPLACEMENT:
                yield Place(start, end, REPLACEMENT, "", "")
            continue
        left = _LINE_END.split(text[max(0, start - CONTEXT) : start])[-1]
        right = _LINE_END.split(text[end : end + CONTEXT], maxsplit=1)[0]
        place = Place(start, end, text[start], left, right)
        near = text[max(0, start - _LANGUAGE_CONTEXT) : end + _LANGUAGE_CONTEXT]
        if lexicon.language(near) == "zh" and _is_prose(place) and (place.mark != BOX or _is_modern(near)):
            yield place


def _is_prose(place: Place) -> bool:
    parts = re.findall(f"[{COMMON_HAN}]+", f"{place.left} {place.right}")
    total = sum(lexicon.mean_log_probability(part) * len(part) for part in parts)
    return total > _MIN_NATURAL * sum(map(len, parts))


def _is_modern(near: str) -> bool:
    """Whether there is a single box, in modern prose."""
    return near.count(BOX) == 1 and len(_MODERN.findall(near)) > 2 * len(_CLASSICAL.findall(near))
