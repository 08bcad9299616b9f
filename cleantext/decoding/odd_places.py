"""Where a decoded text is not what anybody wrote: damage, and characters that prose does not have beside each other.

Found by searching, so that good text costs no more than that. What is found is a suspicion: see `mending`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from heapq import merge
from typing import NamedTuple

from cleantext.decoding.damage import unmark_damage
from cleantext.decoding.judge import frequent_characters, steps_cost
from cleantext.lexicon import rarity

_NEAR = 12  # code points between two signs of one place, and around a place
_AROUND_IN_UTF8 = 400  # the same, around much damage in what is read as UTF-8: mostly the line
_LONGEST = 4000  # code points of one place
_NEAR_BY = 1000  # code points between damage and what it makes suspect
_AROUND_SEED = 24
_ODD_SEED = 37.0  # nats for three rare characters
_RARE, _VERY_RARE = -9.4, -11.5  # log probabilities of single characters
_HALF = "[@-~](?=[^\\0-\\x7f])"  # as the second byte of a character of GBK or Big5, where the first one is lost
_MARKS = "\u00b7\u2014\u2018-\u201d\u2026\u3000-\u301f\uff01-\uff5e"
# In nats: what a character of prose costs, and how much more a place must cost in all, near damage and without.
_PROSE, _ODD_NEAR_DAMAGE, _ODD = 6.5, 10.0, 25.0
# The same where nothing speaks for UTF-8 either: in all, up to a letter that may be half of a character, and for each one.
_FAR, _FAR_TO_LETTER, _FAR_EACH = 26.0, 14.0, 3.0
_UTF8 = re.compile(rb"(?:[\xe2-\xef][\x80-\xbf]{2}){2}")
# In what is read as UTF-8 only much damage close together can be something else.
_MUCH_DAMAGE = re.compile("[\udc00-\udcff](?:[^\n]?[\udc00-\udcff]){2}")
DAMAGE = re.compile("[\udc00-\udcff]")
# The beginning of a run that is out of step, how long one can be, and its beginning.
_OPENED = re.compile("\\?(?:[a-z\u00e0-\u01dc]{1,6}\\)|[!,;:！，；：。、])[^\n]*$")
_RUN, _OPENING = 64, 8


class Place(NamedTuple):
    """A span of the text, and whether damaged bytes are in it or near by."""

    start: int
    end: int
    near_damage: bool


def odd_places(marked: str, encoding: str, sound: bool = False) -> Iterator[Place]:
    """Places of a marked text (see `mark_damage`) read with `encoding`, in order, apart, none across the end of a line, which
    is LF.

    `sound`: no byte in it is marked.
    """
    damaged = [] if sound else [found.start() for found in DAMAGE.finditer(marked)]
    if encoding == "utf-8":
        spans = _merged(found.span() for found in _MUCH_DAMAGE.finditer(marked))
    else:
        spans = _rare_spans(marked, encoding, damaged)
    last = 0
    for start, end in spans:
        near = _is_near(damaged, start)
        # What is left of one character is three bytes at most.
        much = encoding == "utf-8" and len(DAMAGE.findall(marked, start, end)) > 3
        around = _AROUND_IN_UTF8 if much else _NEAR
        start, end = max(last, _back(marked, start, around)), _forward(marked, end, around)
        for at in range(start, end, _LONGEST):
            yield Place(at, min(at + _LONGEST, end), near)
        last = max(last, end)


def _rare_spans(marked: str, encoding: str, damaged: list[int]) -> Iterator[tuple[int, int]]:
    pattern = _signs()
    found = (found.span() for start, end in _suspect_spans(marked, damaged) for found in pattern.finditer(marked, start, end))
    for start, end in _merged(found):
        near = _is_near(damaged, start)
        if _is_odd(marked[start:end], encoding, near) and (near or not _is_out_of_step(marked, start)):
            yield start, end


def _is_out_of_step(marked: str, start: int) -> bool:
    """Whether what stands at `start` is read a byte late because a program put something in, as a page that was saved so has it:
    the bytes are sound, and `repair/byte-shift` knows what to do with the text."""
    return _OPENED.search(marked, max(start - _RUN, 0), start + _OPENING) is not None


def _suspect_spans(marked: str, damaged: list[int]) -> Iterator[tuple[int, int]]:
    """Where to look closely, in order: near damage, and around very rare characters among rare ones."""
    near = ((at - _NEAR_BY, at + _NEAR_BY) for at in damaged)
    seeds = (
        (found.start() - _AROUND_SEED, found.end() + _AROUND_SEED)
        for found in _seeds().finditer(marked)
        if not found[2] or sum(map(rarity, found.groups(""))) > _ODD_SEED
    )
    last = 0
    for start, end in merge(near, seeds):
        if end > last:
            yield max(start, last, 0), end
            last = end


def _is_odd(stretch: str, encoding: str, near_damage: bool) -> bool:
    """Whether `stretch` is nothing that is written, and may be something else."""
    if near_damage and DAMAGE.search(stretch):
        return True
    excess = steps_cost(stretch, "\n") - _PROSE * len(stretch)
    if near_damage:
        return excess > _ODD_NEAR_DAMAGE
    far = _FAR_TO_LETTER if stretch[-1] < "\x80" else _FAR
    if excess > far and excess > _FAR_EACH * len(stretch):
        return True
    return excess >= _ODD and _UTF8.search(unmark_damage(stretch, encoding)) is not None


def _is_near(damaged: list[int], at: int) -> bool:
    following = bisect_left(damaged, at - _NEAR_BY)
    return following < len(damaged) and damaged[following] <= at + _NEAR_BY


def _merged(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that are near each other as one."""
    held: tuple[int, int] | None = None
    for start, end in spans:
        if held and start - held[1] <= _NEAR:
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
    """A character that good text has once in hundreds, and two more rare ones close behind it.

    Six characters that are out of step have such a place in nine cases of ten, and ten nearly always.
    """
    very_rare = f"[^\\0-\\x7f{re.escape(frequent_characters(_VERY_RARE))}{_MARKS}]"
    return re.compile(f"({very_rare})[^\\n]{{0,2}}?(?:{_HALF}|({_rare()})[^\\n]{{0,2}}?({_rare()}))")


@cache
def _signs() -> re.Pattern[str]:
    """A rare character near another, beside a damaged byte, or before a letter with a character behind it: half of one."""
    return re.compile(f"{_rare()}(?:(?<=[\udc00-\udcff])|[^\\n]{{0,4}}?{_rare()}|[^\\n]{{0,2}}?{_HALF})")
