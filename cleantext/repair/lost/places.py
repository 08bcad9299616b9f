"""Where a character was lost: a question mark, an empty box or U+FFFD among Chinese characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleantext import lexicon
from cleantext.patterns.classes import COMMON_HAN

REPLACEMENT = "\ufffd"
BOX = "\u25a1"
# One mark between two Han; U+FFFD also beside one, and up to three of them, as decoders give for one damaged character.
# One pattern for each mark: one that begins with a plain character is searched for many times faster than a class.
_PLACES = {mark: re.compile(rf"{re.escape(mark)}(?<=[{COMMON_HAN}].)(?=[{COMMON_HAN}])") for mark in ("?", BOX)} | {
    REPLACEMENT: re.compile(
        rf"{REPLACEMENT}(?<!{REPLACEMENT}.)(?:(?<=[{COMMON_HAN}].){REPLACEMENT}*|{REPLACEMENT}*(?=[{COMMON_HAN}]))"
    )
}
_BESIDE_HAN = {
    mark: re.compile(rf"{re.escape(mark)}(?:(?<=[{COMMON_HAN}].)|(?=[{COMMON_HAN}]))") for mark in ("?", BOX, REPLACEMENT)
}
MOST = 500  # places of a page that are judged
CONTEXT = 8  # characters looked at to each side
_AROUND = 60  # the same for the language
_LINE_END = re.compile("[\n\x0b\x0c\x1c-\x1e\x85]")
_UNNATURAL = -11.0  # mean log probability of characters: misread bytes are below, the rarest prose is above
# What editions of old texts are made of and modern prose is not: 之 and its like without 的.
_CLASSICAL = re.compile("[之乎者也矣焉哉曰兮吾汝其於]")
_MODERN = re.compile("[的了是们們这這个個]")


def has_mark_beside_han(text: str) -> bool:
    """The gate: whether one of the marks stands right beside Han."""
    return any(mark in text and pattern.search(text) for mark, pattern in _BESIDE_HAN.items())


class Place(NamedTuple):
    """A half-open span, its mark, and the characters of its line to the left and to the right."""

    start: int
    end: int
    mark: str
    left: str
    right: str


def find_places(text: str) -> Iterator[Place]:
    """The places of `text` where characters may have been lost. Not in Japanese or Korean, not among misread bytes, and no
    box that is an editor's sign for an illegible character or is there to be ticked. After `MOST` places a text is noise:
    no more marks but U+FFFD are looked at, and these without their surroundings."""
    found = [match.span() for mark, pattern in _PLACES.items() if mark in text for match in pattern.finditer(text)]
    for number, (start, end) in enumerate(sorted(found)):
        if number >= MOST:
            if text[start] == REPLACEMENT:
                yield Place(start, end, REPLACEMENT, "", "")
            continue
        left = _LINE_END.split(text[max(0, start - CONTEXT) : start])[-1]
        right = _LINE_END.split(text[end : end + CONTEXT], maxsplit=1)[0]
        place = Place(start, end, text[start], left, right)
        near = text[max(0, start - _AROUND) : end + _AROUND]
        if lexicon.language(near) == "zh" and _is_prose(place) and (place.mark != BOX or _is_modern(near)):
            yield place


def _is_prose(place: Place) -> bool:
    parts = re.findall(f"[{COMMON_HAN}]+", f"{place.left} {place.right}")
    total = sum(lexicon.mean_log_probability(part) * len(part) for part in parts)
    return total > _UNNATURAL * sum(map(len, parts))


def _is_modern(near: str) -> bool:
    """Whether a box stands alone in modern prose."""
    return near.count(BOX) == 1 and len(_MODERN.findall(near)) > 2 * len(_CLASSICAL.findall(near))
