"""Finds stretches of a decoded text that are implausible: damage, and improbable sequences of characters.

They are found by regular expressions, so that good text costs no more than a search. Each is only a suspicion: see `redecoding`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from heapq import merge
from typing import NamedTuple

from cleantext.decoding.damage import unmark_damage
from cleantext.decoding.steps import frequent_characters, steps_cost
from cleantext.lexicon import rarity

_MAX_GAP = 12  # code points between two signs of one place
_MARGIN = 12  # code points added at both ends of a place
_MARGIN_IN_UTF8 = 400  # code points added around much damage in UTF-8: mostly the rest of the line
_MAX_PLACE = 4000  # code points of a place; longer ones are divided
_MAX_DISTANCE = 1000  # code points between damage and what it makes suspicious
_SEED_MARGIN = 24  # code points that are searched on both sides of a seed
_MIN_SEED_COST = 37.0  # nats of the three rare characters of a seed
_RARE, _VERY_RARE = -9.4, -11.5  # log probabilities (nats) of single characters
_HALF = "[@-~](?=[^\\0-\\x7f])"  # an ASCII character that may be the second byte of GBK or Big5 whose first byte is lost
_PUNCTUATION = "\u00b7\u2014\u2018-\u201d\u2026\u3000-\u301f\uff01-\uff5e"
_PROSE_COST = 6.5  # nats for a character of prose; the limits below are nats beyond that
# The least excess of a place near damage, and of one without damage whose bytes may be UTF-8.
_MIN_EXCESS_NEAR_DAMAGE, _MIN_EXCESS_OF_UTF8 = 10.0, 25.0
# The least excess of a place without damage: in all, in all if an ASCII letter ends it (half a character), per character.
_MIN_EXCESS, _MIN_EXCESS_TO_LETTER, _MIN_EXCESS_EACH = 26.0, 14.0, 3.0
_UTF8 = re.compile(rb"(?:[\xe2-\xef][\x80-\xbf]{2}){2}")
# In UTF-8 only much damage close together can be another encoding.
_MUCH_DAMAGE = re.compile("[\udc00-\udcff](?:[^\n]?[\udc00-\udcff]){2}")
DAMAGE = re.compile("[\udc00-\udcff]")
# What precedes a misaligned run that was caused by an inserted character (see `repair/byte-shift`).
_INSERTED = re.compile("\\?(?:[a-z\u00e0-\u01dc]{1,6}\\)|[!,;:！，；：。、])[^\n]*$")
_MAX_RUN, _INTO_PLACE = 64, 8  # code points before and after the start of a place in which it is searched


class Place(NamedTuple):
    """A half-open span of the text (code points), and whether there are damaged bytes in or near it."""

    start: int
    end: int
    near_damage: bool


def odd_places(marked: str, encoding: str, sound: bool = False) -> Iterator[Place]:
    """The implausible places of `marked` (see `mark_damage`), decoded with `encoding`, in order and without overlap.

    None extends beyond its line; only LF ends a line here. `sound`: the text has no damage.
    """
    damaged = [] if sound else [found.start() for found in DAMAGE.finditer(marked)]
    if encoding == "utf-8":
        spans = _merged(found.span() for found in _MUCH_DAMAGE.finditer(marked))
    else:
        spans = _rare_spans(marked, encoding, damaged)
    last = 0
    for start, end in spans:
        near = _is_near(damaged, start)
        # Of a single damaged character up to three bytes are left.
        much = encoding == "utf-8" and len(DAMAGE.findall(marked, start, end)) > 3
        around = _MARGIN_IN_UTF8 if much else _MARGIN
        start, end = max(last, _back(marked, start, around)), _forward(marked, end, around)
        for at in range(start, end, _MAX_PLACE):
            yield Place(at, min(at + _MAX_PLACE, end), near)
        last = max(last, end)


def _rare_spans(marked: str, encoding: str, damaged: list[int]) -> Iterator[tuple[int, int]]:
    pattern = _signs()
    found = (found.span() for start, end in _suspect_spans(marked, damaged) for found in pattern.finditer(marked, start, end))
    for start, end in _merged(found):
        near = _is_near(damaged, start)
        if _is_implausible(marked[start:end], encoding, near) and (near or not _is_misaligned(marked, start)):
            yield start, end


def _is_misaligned(marked: str, start: int) -> bool:
    """Whether the text at `start` is misaligned because a program inserted a character before the page was saved.

    The bytes are valid then, and `repair/byte-shift` repairs the text.
    """
    return _INSERTED.search(marked, max(start - _MAX_RUN, 0), start + _INTO_PLACE) is not None


def _suspect_spans(marked: str, damaged: list[int]) -> Iterator[tuple[int, int]]:
    """The spans to search closely, in order: near damage, and around very rare characters next to rare ones."""
    near = ((at - _MAX_DISTANCE, at + _MAX_DISTANCE) for at in damaged)
    seeds = (
        (found.start() - _SEED_MARGIN, found.end() + _SEED_MARGIN)
        for found in _seeds().finditer(marked)
        if not found[2] or sum(map(rarity, found.groups(""))) > _MIN_SEED_COST
    )
    last = 0
    for start, end in merge(near, seeds):
        if end > last:
            yield max(start, last, 0), end
            last = end


def _is_implausible(stretch: str, encoding: str, near_damage: bool) -> bool:
    """Whether `stretch` is implausible as text and may be in another encoding, or misaligned."""
    if near_damage and DAMAGE.search(stretch):
        return True
    excess = steps_cost(stretch, "\n") - _PROSE_COST * len(stretch)
    if near_damage:
        return excess > _MIN_EXCESS_NEAR_DAMAGE
    least = _MIN_EXCESS_TO_LETTER if stretch[-1] < "\x80" else _MIN_EXCESS
    if excess > least and excess > _MIN_EXCESS_EACH * len(stretch):
        return True
    return excess >= _MIN_EXCESS_OF_UTF8 and _UTF8.search(unmark_damage(stretch, encoding)) is not None


def _is_near(damaged: list[int], at: int) -> bool:
    following = bisect_left(damaged, at - _MAX_DISTANCE)
    return following < len(damaged) and damaged[following] <= at + _MAX_DISTANCE


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """`spans`, with those joined that are at most `_MAX_GAP` apart."""
    held: tuple[int, int] | None = None
    for start, end in spans:
        if held and start - held[1] <= _MAX_GAP:
            held = held[0], end
            continue
        if held:
            yield held
        held = start, end
    if held:
        yield held


def _back(text: str, start: int, most: int) -> int:
    first = max(start - most, 0)
    return max(first, text.rfind("\n", first, start) + 1)


def _forward(text: str, end: int, most: int) -> int:
    line_end = text.find("\n", end, end + most)
    return min(end + most, len(text)) if line_end < 0 else line_end


@cache
def _rare() -> str:
    return f"[^\\0-\\x7f{re.escape(frequent_characters(_RARE))}]"


@cache
def _seeds() -> re.Pattern[str]:
    """A very rare character, one in hundreds in good text, closely followed by two rare ones or by half a character.

    Nine in ten misaligned runs of six characters have such a seed, and nearly all of ten characters.
    """
    very_rare = f"[^\\0-\\x7f{re.escape(frequent_characters(_VERY_RARE))}{_PUNCTUATION}]"
    return re.compile(f"({very_rare})[^\\n]{{0,2}}?(?:{_HALF}|({_rare()})[^\\n]{{0,2}}?({_rare()}))")


@cache
def _signs() -> re.Pattern[str]:
    """A rare character after a damaged byte, close before another rare one, or close before half a character."""
    return re.compile(f"{_rare()}(?:(?<=[\udc00-\udcff])|[^\\n]{{0,4}}?{_rare()}|[^\\n]{{0,2}}?{_HALF})")
