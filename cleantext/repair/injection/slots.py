"""The characters of a run, one by one: what each can be, by its bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from heapq import nsmallest
from typing import NamedTuple

from cleantext import lexicon
from cleantext.lexicon import rarity
from cleantext.lexicon.characters import chinese
from cleantext.repair.injection.double_byte import Code
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.surroundings import Place

STRONG = -1.2  # log probability of a character that follows another more often than not, nearly
COMMON = 24  # characters, and
LIKELIEST = 4  # the likeliest of them, that are tried behind a dropped pair though not seen behind its first

Seen = dict[str, tuple[str, ...]]
"""Characters by the form that the character model knows them by."""


class Slot(NamedTuple):
    """One character of a run whose second byte, or reading, is known.

    `choices` gives the characters it can be for each first byte, each with a cost; `behind` those with a low and those with
    a high first byte, and `likely` the likeliest of these before what follows. `pending` is the first byte of what follows,
    `onward` the character that follows if nothing was dropped in between. It may be a marked character where an insertion
    `split` it, or where it is `annotated`.
    """

    choices: Callable[[int], Iterable[tuple[str, float]]]
    behind: tuple[Seen, Seen]
    likely: tuple[tuple[str, ...], tuple[str, ...]]
    pending: int
    onward: str
    split: bool
    annotated: bool = False


def following(run: Run, place: Place, index: int) -> str:
    """The character behind the one of piece `index` if nothing is dropped, empty where that is not known."""
    piece = run.pieces[index]
    following = run.pieces[index + 1].data if index + 1 < len(run.pieces) else None
    trail = run.tail if index + 1 == len(run.pieces) else following and following[0]
    return place.code.character(piece.data[1], trail) if piece.data and trail else ""


def slot_of(run: Run, place: Place, index: int) -> Slot:
    piece, before, code = run.pieces[index], run.pieces[index - 1], place.code
    data = piece.data or b"\0\0"
    split = not index or bool(before.reading) or before.data is None or (index == 1 and run.opening in MARKS)
    return _by_trail(code, data[0], data[1], following(run, place, index), split)


def _by_trail(code: Code, trail: int, pending: int, onward: str, split: bool) -> Slot:
    def choices(lead: int) -> Iterable[tuple[str, float]]:
        character = code.character(lead, trail)
        return ((character, 0.0),) if character else ()

    return Slot(choices, _behind_hidden(code, trail), _likely(code, trail, onward), pending, onward, split)


def last_is_split(run: Run) -> bool:
    """Whether an insertion splits the last character of `run`."""
    before = run.pieces[-1] if run.pieces else None
    return before is None or bool(before.reading) or before.data is None or (len(run.pieces) == 1 and run.opening in MARKS)


def last_slot(run: Run, place: Place) -> Slot:
    """The last character of `run`, whose second byte or reading is known."""
    code = place.code
    if run.tail is not None and not run.marked:
        return _by_trail(code, run.tail, 0, place.after[0], last_is_split(run))
    known = [(c, cost, code.pair(c)[0]) for c, cost in place.closings(run)]
    low, high = ([c for c, _, lead in known if (lead > 0xA0) == side] for side in (False, True))

    def choices(pending: int) -> Iterable[tuple[str, float]]:
        return [(c, cost) for c, cost, lead in known if lead == pending]

    behind = _seen(low), _seen(high)
    return Slot(choices, behind, (tuple(behind[0]), tuple(behind[1])), 0, place.after[0], True, True)


def _seen(characters: Iterable[str]) -> Seen:
    found: dict[str, tuple[str, ...]] = {}
    for character in characters:
        key = chinese().canonical.get(character, character)
        found[key] = (*found.get(key, ()), character)
    return found


@cache
def _behind_hidden(code: Code, trail: int) -> tuple[Seen, Seen]:
    """The characters with the second byte `trail` and a low or a high first byte, commonest first."""
    column = code.column(trail)
    return _seen(c for lead, c in column if lead <= 0xA0), _seen(c for lead, c in column if lead > 0xA0)


@lru_cache(maxsize=4096)
def _likely(code: Code, trail: int, onward: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The characters of `_behind_hidden` that are likeliest before `onward`."""
    low, high = (tuple(keys)[:COMMON] for keys in _behind_hidden(code, trail))
    if not onward:
        return low[:LIKELIEST], high[:LIKELIEST]

    def cost(key: str) -> float:
        return rarity(key) - lexicon.row(key)[onward]

    return tuple(nsmallest(LIKELIEST, low, cost)), tuple(nsmallest(LIKELIEST, high, cost))


@cache
def between_hidden(code: Code, high: bool) -> tuple[Seen, dict[str, int]]:
    """The characters whose second byte can begin a dropped pair, and that byte."""
    found = [(c, hidden) for hidden in code.hidden for lead, c in code.column(hidden) if (lead > 0xA0) == high]
    return _seen(c for c, _ in found), dict(found)


@cache
def forerunners(code: Code, high: bool) -> dict[str, list[str]]:
    """For each character, those of `between_hidden` that it follows more often than not: 努 for 力."""
    found: dict[str, list[str]] = {}
    for key in between_hidden(code, high)[0]:
        for follower, probability in lexicon.row(key).items():
            if probability > STRONG:
                found.setdefault(follower, []).append(key)
    return found
