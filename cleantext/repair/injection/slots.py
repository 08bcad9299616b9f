"""What each character of a run can be, by its bytes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from heapq import nsmallest
from typing import NamedTuple

from cleantext import lexicon
from cleantext.lexicon.characters import chinese
from cleantext.lexicon.successors import Successors
from cleantext.repair.injection.double_byte import LEADS, RAREST, Code
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.surroundings import RunContext

STRONG = -1.2  # log probability (nats) above which a character counts as the usual one behind another
# Behind a dropped pair, characters are tried even if the model has not seen them there: the `LIKELIEST` before the next
# character.
LIKELIEST = 4
BETWEEN_TRIED = 20  # characters tried between two adjacent dropped pairs

ENDS_TRIED = 10  # characters tried behind a dropped pair at the end of a run
MAX_DROPS = 4  # dropped pairs in one reading

CACHED_COLUMNS = 1024  # second bytes, with what follows, for which costs are cached

ByKey = dict[str, tuple[str, ...]]
"""Characters by their key in the character model (see `lexicon.variants.key`)."""


class Behind(NamedTuple):
    """What a character can be behind a dropped pair whose first byte is low, or high.

    characters  all of them
    least       the lowest cost (nats) of the next character behind one of them; 0 if it is unknown
    likely      the keys that are likeliest before the next character
    """

    characters: ByKey
    least: float
    likely: tuple[str, ...]


class Slot(NamedTuple):
    """One character of a run whose second byte or pinyin is known.

    trail      its second byte; 0 if that is unknown, but not its pinyin
    named      for a first byte, the characters with this pinyin, each with its cost
    behind     what it can be behind a dropped pair: with a low first byte, and with a high one
    pending    the first byte of the next character
    onward     the next character if nothing was dropped before it, "" if it is unknown
    costs      its cost behind the keys of characters that this one can be; empty if it is unknown
    split      whether an insertion splits it, so that it may be a character that the page marks
    annotated  whether it has an annotation, so that it must be one
    """

    trail: int
    named: dict[int, list[tuple[str, float]]]
    behind: tuple[Behind, Behind]
    pending: int
    onward: str
    costs: dict[str, float]
    split: bool
    annotated: bool = False


def following(run: Run, place: RunContext, index: int) -> str:
    """The character behind the one of piece `index` if nothing was dropped there; "" if unknown."""
    piece = run.pieces[index]
    if not piece.data:
        return ""
    if index + 1 == len(run.pieces) and run.marked:
        fitting = [(cost, c) for c, cost in place.closings(run) if place.code.pair(c)[0] == piece.data[1]]
        return min(fitting)[1] if fitting else ""
    following = run.pieces[index + 1].data if index + 1 < len(run.pieces) else None
    trail = run.tail if index + 1 == len(run.pieces) else following and following[0]
    return place.code.character(piece.data[1], trail) if trail else ""


def slot_of(run: Run, place: RunContext, index: int) -> Slot:
    """The character of `run` that piece `index` ends."""
    data = run.pieces[index].data or b"\0\0"
    return _by_trail(place.code, data[0], data[1], following(run, place, index), is_split(run, index))


def _by_trail(code: Code, trail: int, pending: int, onward: str, split: bool) -> Slot:
    return Slot(trail, {}, _behind_hidden(code, trail, onward), pending, onward, costs_before(code, trail, onward), split)


def is_split(run: Run, index: int) -> bool:
    """Whether an insertion splits the character of `run` that begins with the second byte of the piece before `index`."""
    before = run.pieces[index - 1] if index else None
    return before is None or bool(before.reading) or before.data is None or (index == 1 and run.opening in MARKS)


def last_is_split(run: Run) -> bool:
    """Whether an insertion splits the last character of `run`."""
    return is_split(run, len(run.pieces))


def last_slot(run: Run, place: RunContext) -> Slot:
    """The last character of `run`, if its second byte or its pinyin is known."""
    code = place.code
    if run.tail is not None and not run.marked:
        return _by_trail(code, run.tail, 0, place.after[0], last_is_split(run))
    known = [(c, cost, code.pair(c)[0]) for c, cost in place.closings(run)]
    named: dict[int, list[tuple[str, float]]] = {}
    for c, cost, lead in known:
        named.setdefault(lead, []).append((c, cost))
    sides = [_by_key(c for c, _, lead in known if (lead > 0xA0) == high) for high in (False, True)]
    costs = {key: -lexicon.transition(key, place.after[0]) for side in sides for key in side}
    low, high = (Behind(side, min(map(costs.__getitem__, side), default=0.0), tuple(side)) for side in sides)
    return Slot(0, named, (low, high), 0, place.after[0], costs, True, True)


def _by_key(characters: Iterable[str]) -> ByKey:
    found: dict[str, tuple[str, ...]] = {}
    for character in characters:
        key = chinese().canonical.get(character, character)
        found[key] = (*found.get(key, ()), character)
    return found


@cache
def _sides(code: Code, trail: int) -> tuple[ByKey, ByKey]:
    """The characters with the second byte `trail`, commonest first: those with a low first byte, and with a high one."""
    column = code.column(trail)
    return _by_key(c for lead, c in column if lead <= 0xA0), _by_key(c for lead, c in column if lead > 0xA0)


@lru_cache(maxsize=CACHED_COLUMNS)
def _behind_hidden(code: Code, trail: int, following: str) -> tuple[Behind, Behind]:
    """The characters with the second byte `trail` before the character `following`."""
    low, high = _sides(code, trail)
    costs = costs_before(code, trail, following)
    return _before(low, costs), _before(high, costs)


def _before(characters: ByKey, costs: dict[str, float]) -> Behind:
    if not costs:
        return Behind(characters, 0.0, tuple(list(characters)[:LIKELIEST]))
    singles, unknown = chinese().singles, chinese().unknown
    ranked = sorted([(costs[key] - singles.get(key, unknown), place, key) for place, key in enumerate(characters)])
    least = min([costs[key] for key in characters], default=0.0)
    return Behind(characters, least, tuple([key for _, _, key in ranked[:LIKELIEST]]))


@lru_cache(maxsize=CACHED_COLUMNS)
def costs_before(code: Code, trail: int, following: str) -> dict[str, float]:
    """The cost of the character `following` behind each character with the second byte `trail`, by their keys, without the
    rarest. Empty if `following` is."""
    if not following:
        return {}
    key, single = chinese().canonical.get(following, following), chinese().singles.get(following, chinese().unknown)
    return {each: -(backoff + single if (known := row.get(key)) is None else known) for each, row, backoff in _rows(code, trail)}


@cache
def _rows(code: Code, trail: int) -> tuple[tuple[str, Successors, float], ...]:
    """The key of each character with the second byte `trail`, what can follow it, and the backoff for what was not counted."""
    found = [(key, chinese().row(key)) for _, key, single, _ in code.ending_in(trail) if -single < RAREST]
    return tuple([(key, row, row.backoff) for key, row in found])


@cache
def between_hidden(code: Code, high: bool) -> tuple[ByKey, dict[str, int]]:
    """The characters whose second byte can begin a dropped pair, and that byte of each. `high`: those with a high first
    byte, else those with a low one."""
    found = [(c, hidden) for hidden in code.hidden for lead, c in code.column(hidden) if (lead > 0xA0) == high]
    return _by_key(c for c, _ in found), dict(found)


@cache
def _beginning(code: Code, high: bool) -> ByKey:
    """The characters whose second byte is not ASCII, with a high first byte, or a low one, without the rarest."""
    leads = (lead for lead in LEADS if (lead > 0xA0) == high)
    return _by_key(character for lead in leads for character, _, single, _ in code.beginning_with(lead) if -single < RAREST)


@lru_cache(maxsize=CACHED_COLUMNS)
def usual_ends(code: Code, key: str, high: bool, following: str) -> list[tuple[float, float, str]]:
    """The characters that are likeliest between the one with this `key`, a dropped pair whose first byte is `high` or low, and
    the character `following`: each with its cost before that one and its cost without."""
    row, characters = chinese().row(key), _beginning(code, high)
    known = row.keys() & characters.keys()
    usual = nsmallest(ENDS_TRIED, ((-row[each] - lexicon.transition(each, following), -row[each], each) for each in known))
    return [(bound, cost, character) for bound, cost, each in usual for character in characters[each]]


@cache
def forerunners(code: Code, high: bool) -> dict[str, list[str]]:
    """For each character, the characters of `between_hidden` that are mostly followed by it: 努 for 力."""
    found: dict[str, list[str]] = {}
    for key in between_hidden(code, high)[0]:
        for follower, probability in lexicon.row(key).items():
            if probability > STRONG:
                found.setdefault(follower, []).append(key)
    return found


@lru_cache(maxsize=1 << 12)
def likeliest_between(code: Code, key: str, high: bool) -> tuple[str, ...]:
    """The keys of `between_hidden` that are likeliest behind the character with this `key`, of those counted there."""
    row = lexicon.row(key)
    known = nsmallest(BETWEEN_TRIED, ((-row[each], each) for each in row.keys() & between_hidden(code, high)[0].keys()))
    return tuple([each for _, each in known])
