"""The characters that a run can have been: a beam search over what its bytes leave open.

Known are the bytes of the run. Open are the first byte (the pinyin that follows it names the pair it ends), the last one
where the run ends in `?`, and the pairs that were dropped because they lay in a private area: none or more between any
two. A character that the page marks must be marked here too, unless an insertion splits it.

Between two known characters a dropped pair leaves three transitions for two; both characters that it touches have a
second byte that is known, or one of twenty. So it is cheaper to ask the character model what it has seen behind a
character, and to keep what fits, than to try all that fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import chain
from math import inf
from operator import attrgetter
from typing import NamedTuple

from cleantext import lexicon
from cleantext.lexicon import rarity
from cleantext.lexicon.characters import chinese
from cleantext.repair.injection.double_byte import LEADS, RAREST
from cleantext.repair.injection.prose import transition
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.slots import (
    Slot,
    between_hidden,
    following,
    forerunners,
    last_is_split,
    last_slot,
    slot_of,
)
from cleantext.repair.injection.surroundings import SWALLOWED, Place

WIDTH = 20  # states kept between two characters
FOUND = 24  # states given back
MARGIN = 8.0  # what a state may cost more than the cheapest
LOST = 3  # states that are ended where the last byte is lost
DROPS = 5  # states that a dropped pair is put back in
LEAST = 3.0  # cost of two characters at least
ODD = 5.0  # cost of two characters above which two pairs may have been dropped side by side
PAIRED = 3  # first characters of two pairs dropped side by side
BETWEEN = 20  # characters tried between two dropped pairs
KEPT = 10  # of these kept, the cheapest, and the cheapest with what follows
UNLIKELY = 10.0  # cost where no character is known to be likely
MORE_RESTS = 16  # the same where its end is lost
VARIED = 4  # the likeliest of them, varied by so many
BEGINNINGS = 10  # first characters
RESTS = 20  # readings whose first character is varied
BEGUN_MARGIN = 12.0  # what one may cost more than the cheapest; half of it where the last byte is lost
BEGUN = 1  # first characters that a run is followed from where no pinyin names the first byte
ENDS = 12  # last characters tried where the second byte is lost
MOST_DROPS = 4
USUAL = "!！,，"  # marks that a byte is put before on the sites that are known
OTHER = 4.0  # cost of a byte before another mark, and of a byte of the text before one of these
LIKELY = 6  # swallowed characters tried for each last one
_STOPS = "。，、；："
_PAIRS = (
    (_STOPS + "！？",) * 2,
    (_STOPS, "》〉·"),
    ("《〈（·", _STOPS),
    ("、；", "」』”’"),
    ("“‘「『《〈（【", "\n"),
    ("\n", "。，、；：！？”’」』》〉）】·"),
)
APART = frozenset(first + second for firsts, seconds in _PAIRS for first in firsts for second in seconds)  # not side by side
ILL_MARKED = 5.0


class State(NamedTuple):
    """Characters read so far and their cost; `bound` is the cost with that of the next character, if it is known already.
    `pending` is the first byte of the next character; `named` the marked pair across the beginning of the run."""

    bound: float
    cost: float
    text: str
    pending: int
    drops: int = 0
    named: str = ""


def search(run: Run, place: Place) -> list[State]:
    """The cheapest readings of `run`, cheapest first."""
    beginnings = _beginnings(run, place) if run.opening in MARKS else []
    states = _opened(run, place, beginnings)
    for index, piece in enumerate(run.pieces):
        if not states:
            return []
        if piece.data is None:
            states = _unreadable(run, place, states, index)
        elif index or run.opening not in MARKS:
            states = _grow(states, slot_of(run, place, index), place)
    if run.tail is None and not run.marked:
        states = _lost(states, run, place)
    elif states:
        states = _grow(states, last_slot(run, place), place)
    if run.opening in MARKS:
        return list(dict.fromkeys(_begun_otherwise(states, run, place, beginnings)))
    return nsmallest(FOUND if run.tail is not None or run.marked else 2 * FOUND, states)


def _opened(run: Run, place: Place, beginnings: Sequence[tuple[float, str]]) -> list[State]:
    """The first byte, the lead of the first character; where a mark stood, the first character."""
    if run.opening not in MARKS:
        return [
            State(cost, cost, "", place.code.pair(character)[1], 0, character) for character, cost in place.openings(run.opening)
        ]
    first = run.pieces[0].data or b"\0\0"
    onward = following(run, place, 0)
    reached = ((cost - (lexicon.transition(c, onward) if onward else 0.0), cost, c) for cost, c in beginnings)
    return [State(bound, cost, c, first[1]) for bound, cost, c in nsmallest(BEGUN, reached)]


def _beginnings(run: Run, place: Place) -> list[tuple[float, str]]:
    """What the first character can be where only its second byte is known, with costs, cheapest first."""
    previous, form = place.before[-1], place.window.form_cost
    row, near = lexicon.row(previous), place.window.followers(previous)
    first = run.pieces[0].data or b"\0\0"
    found = ((place.code.character(lead, first[0]), place.code.keys[lead << 8 | first[0]]) for lead in LEADS)
    return sorted((form(c) - max(row[key], near.get(c, -inf)), c) for c, key in found if c)


def _begun_otherwise(states: list[State], run: Run, place: Place, beginnings: Sequence[tuple[float, str]]) -> list[State]:
    """The cheapest of `states` with other first characters: the cheapest of all, and each first character with the cheapest
    of the rest. Only the first character changes, so that what was found for the rest holds."""
    costs = {character: cost for cost, character in beginnings}
    found: list[list[State]] = []
    rests: dict[str, State] = {}
    for state in sorted(states):
        rests.setdefault(state.text[1:], state)
    lost = run.tail is None and not run.marked
    limit = beginnings[0][0] + (BEGUN_MARGIN / 2 if lost else BEGUN_MARGIN)
    likely = [(cost, character) for cost, character in beginnings if cost <= limit]
    before: dict[str, list[tuple[float, str]]] = {}  # the likeliest first characters before each second one
    for behind, state in list(rests.items())[: MORE_RESTS if lost else RESTS]:
        second = (behind + place.after)[0]
        rest = state.bound - costs[state.text[0]] + lexicon.transition(state.text[0], second)
        if second not in before:
            reached = ((cost - lexicon.transition(c, second) + ILL_MARKED * (c + second in APART), c) for cost, c in likely)
            before[second] = nsmallest(FOUND // 2, reached)
        found.append([State(rest + cost, rest + cost, c + behind, 0, state.drops) for cost, c in before[second]])
    varied = (each[:BEGINNINGS] for each in found[:VARIED])
    return [*nsmallest(FOUND // 2, chain(*found)), *chain(*varied), *map(min, found)]


def _lost(states: Sequence[State], run: Run, place: Place) -> list[State]:
    """Each state with a last character whose second byte is lost, and with the ASCII character that was swallowed."""
    code, form, marked, split = place.code, place.window.form_cost, place.window.marked, last_is_split(run)
    after = place.after[0]
    onward = {c: (-transition(c, after), c + after in APART) for c in SWALLOWED}
    found: list[State] = []
    for _, cost, text, pending, drops, named in states[:LOST]:
        row = lexicon.row(text[-1] if text else place.before[-1])
        known = (code.character(pending, trail) for trail in range(0x80, 0xFF))
        for reach, character in nsmallest(ENDS, ((cost - row[c], c) for c in known if c and (split or not marked(c)))):
            reach += form(character)
            if (text[-1:] or place.before[-1]) + character in APART:
                reach += ILL_MARKED
            ends = ((reach + extra, lost) for lost, extra in _swallowed(character, run, place, onward))
            found += [State(end, end, text + character + lost, 0, drops, named) for end, lost in nsmallest(LIKELY, ends)]
    return nsmallest(2 * FOUND, found)


def _swallowed(last: str, run: Run, place: Place, onward: dict[str, tuple[float, bool]]) -> list[tuple[str, float]]:
    """What can have been swallowed behind `last` at the end of a run, each with its cost before what follows (`onward`);
    nothing of the text where a byte stood there that was put before the mark which follows."""
    if place.ends_text:
        return [("", 0.0), ("\n", 0.5)]
    known = [
        (c, ILL_MARKED * (onward[c][1] or last + c in APART) - share + onward[c][0]) for c, share in place.swallowed(last).items()
    ]
    if not run.closing:
        return known
    usual = run.closing in USUAL
    return [("", 0.0 if usual else OTHER), *((c, cost + OTHER * usual) for c, cost in known)]


def _grow(states: Sequence[State], slot: Slot, place: Place) -> list[State]:
    """The cheapest of all states with one more character, dropped pairs put back before it or not."""
    marked, form, row_of, onward = place.window.marked, place.window.form_cost, chinese().row, slot.onward
    found: list[State] = []
    for _, cost, text, pending, drops, named in states:
        row = row_of(text[-1] if text else place.before[-1])
        for character, extra in slot.choices(pending):
            if slot.split or not marked(character):
                reach = cost - row[character] + extra + form(character)
                bound = reach - row_of(character)[onward] if onward else reach
                found.append(State(bound, reach, text + character, slot.pending, drops, named))
    cheapest = min(found)[0] if found else inf
    if any(slot.behind):
        for rank, state in enumerate(states[:DROPS]):
            if state.drops < MOST_DROPS and state.cost + LEAST < cheapest + MARGIN:
                hidden = _hidden(state, slot, place, cheapest + MARGIN)
                found += _behind(hidden, slot, place, cheapest + MARGIN)
                if not rank and (not found or min(found)[0] > state.cost + ODD):
                    between = _between(hidden[:PAIRED], slot, place, cheapest + MARGIN)
                    found += _behind(between, slot, place, cheapest + MARGIN)
        cheapest = min(found)[0] if found else inf
    return nsmallest(WIDTH if slot.pending else FOUND, (state for state in found if state[0] <= cheapest + MARGIN))


def _hidden(state: State, slot: Slot, place: Place, limit: float) -> list[State]:
    """`state` with the first character of a dropped pair; the pending byte is the first of the dropped pair."""
    _, cost, text, pending, drops, named = state
    marked, form, previous = place.window.marked, place.window.form_cost, text[-1] if text else place.before[-1]
    row, near = lexicon.row(previous), place.window.followers(previous)
    found: list[State] = []
    for hidden, key, character in place.code.before_hidden(pending):
        reach = cost - (max(row[key], near[character]) if character in near else row[key])
        if reach + LEAST < limit and (slot.split or not marked(character)):
            reach += form(character)
            found.append(State(reach, reach, text + character, hidden, drops + 1, named))
    found.sort()
    return found


def _behind(hidden: Iterable[State], slot: Slot, place: Place, limit: float) -> Iterator[State]:
    """Each of `hidden`, which end in a dropped pair, with the character of `slot`."""
    marked, form, row_of = place.window.marked, place.window.form_cost, chinese().row
    onward = slot.onward
    for _, cost, text, lead, drops, named in hidden:
        if cost + LEAST / 2 >= limit:
            break
        candidates = slot.behind[lead >= 0xAA]
        row = row_of(text[-1])
        for key in dict.fromkeys([*slot.likely[lead >= 0xAA], *filter(row.__contains__, candidates)]):
            reach = cost - row[key]
            if reach >= limit:
                continue
            bound = reach - lexicon.transition(key, onward) if onward else reach
            if bound < limit:
                for character in candidates[key]:
                    if slot.annotated or not marked(character):
                        extra = form(character)
                        yield State(bound + extra, reach + extra, text + character, slot.pending, drops, named)


def _between(hidden: Iterable[State], slot: Slot, place: Place, limit: float) -> list[State]:
    """Each of `hidden`, which end in a dropped pair, with a character whose second byte begins another one: those that are
    likeliest with a likely character of `slot` behind."""
    marked, form = place.window.marked, place.window.form_cost
    found: list[State] = []
    for _, cost, text, lead, drops, named in hidden:
        row, (candidates, leads) = lexicon.row(text[-1]), between_hidden(place.code, lead >= 0xAA)
        known = nsmallest(BETWEEN, ((cost - row[key], key) for key in row.keys() & candidates.keys()))
        known += [(cost - row[key], key) for key in _leading_to(slot, place, lead >= 0xAA)]
        for reach, key in dict.fromkeys(known):
            if reach + LEAST >= limit:
                continue
            for character in candidates[key]:
                if not marked(character):
                    hidden_lead, extra = leads[character], reach + form(character)
                    best = _best_behind(key, slot.likely[hidden_lead >= 0xAA])
                    found.append(State(extra - best, extra, text + character, hidden_lead, drops + 1, named))
    return sorted({*nsmallest(KEPT, found), *nsmallest(KEPT, found, key=_cost)}, key=_cost)


@lru_cache(maxsize=1 << 14)
def _best_behind(key: str, likely: tuple[str, ...]) -> float:
    """The log probability of the likeliest of `likely` behind `key`."""
    return max(map(lexicon.row(key).__getitem__, likely), default=-UNLIKELY)


def _leading_to(slot: Slot, place: Place, high: bool) -> Iterator[str]:
    """The characters that mostly stand before one that `slot` is likely to be."""
    known = forerunners(place.code, high)
    for likely in slot.likely:
        for key in likely:
            yield from known.get(key, ())


_cost = attrgetter("cost")


def _unreadable(run: Run, place: Place, states: list[State], index: int) -> list[State]:
    """Each state with a pair of bytes that is no character, and so showed as `?`."""
    code, after = place.code, run.pieces[index + 1].data if index + 1 < len(run.pieces) else None
    last = index + 1 == len(run.pieces)
    trail = run.tail if last else after and after[0]
    leads = {code.pair(c)[0] for c, _ in place.closings(run)} if last and run.marked else None
    found: list[State] = []
    for _, cost, text, pending, drops, named in states[:DROPS]:
        row = lexicon.row(text[-1] if text else place.before[-1])
        for lead, trails in code.nothing:
            character = code.character(pending, lead)
            if not character or rarity(character) >= RAREST:
                continue
            reach = cost - row[character] + place.window.form_cost(character)
            onward = lexicon.row(character)
            for each in trails:
                after_it = code.character(each, trail) if trail else ""
                if (after_it or not trail) and (leads is None or each in leads):
                    bound = reach - (onward[after_it] if after_it else 0.0)
                    found.append(State(bound, reach, text + character, each, drops, named))
    return nsmallest(4 * WIDTH, found)
