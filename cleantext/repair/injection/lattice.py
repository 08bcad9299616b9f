"""Beam search over the texts that a run can have been.

The bytes of the run are known. Unknown are its first byte (the pinyin behind it limits the character that it ends), its
last byte if the run ends in `?`, and the dropped pairs: any number of them between any two characters. A character that
the page marks everywhere must be marked in a reading too, unless an insertion splits it.

A dropped pair touches two characters, and of each one byte is unknown. The candidates are then taken from the characters
that the character model has seen behind the previous one, since they are fewer than those that fit the bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nsmallest
from math import inf

from cleantext import lexicon
from cleantext.lexicon import rarity
from cleantext.lexicon.characters import chinese
from cleantext.repair.injection.double_byte import RAREST
from cleantext.repair.injection.first_characters import State, first_characters, with_other_firsts
from cleantext.repair.injection.last_characters import with_last_characters
from cleantext.repair.injection.lost_letters import letters_behind, with_a_letter_lost
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.slots import (
    MAX_DROPS,
    Behind,
    Slot,
    between_hidden,
    costs_before,
    following,
    forerunners,
    last_slot,
    likeliest_between,
    slot_of,
)
from cleantext.repair.injection.surroundings import RunContext

# How many of the cheapest are kept (beam widths).
STATES = 40  # between two characters
READINGS = 24  # at the end
OPENING_STATES = 1  # first characters of a run that begins with punctuation (others are tried at the end: `with_other_firsts`)
DROP_STATES = 10  # states in which a dropped pair is put back
TWO_DROPS_FIRSTS = 3  # first characters tried if two adjacent pairs were dropped
BETWEEN_KEPT = 10  # of those, how many are kept by cost, and again by cost with the next character

# Costs, in nats.
MARGIN = 8.0  # how much more than the cheapest state a state may cost
MIN_TWO_CHARACTERS_COST = 3.0  # any two characters cost at least this much
TWO_DROPS_ABOVE = 8.0  # if the next character costs more than this, two adjacent dropped pairs are considered
UNKNOWN_COST = 10.0  # a character about which the model has no evidence


Hidden = tuple[float, str, int]
"""Characters with a dropped pair behind each: the cost with them, they, the first byte of the last pair."""

End = tuple[float, float, str]
"""A character behind another one: its cost with the transition to the next character, its cost, the character."""


def search(run: Run, place: RunContext) -> list[State]:
    """The cheapest readings of `run`, cheapest first; none if no reading fits."""
    beginnings = first_characters(run, place) if run.opening in MARKS else []
    states = _opened(run, place, beginnings)
    letters, before_letters = letters_behind(run, place.after), states
    for index, piece in enumerate(run.pieces):
        if not states:
            return []
        if piece.data is None:
            states = _unreadable(run, place, states, index)
        elif index or run.opening not in MARKS:
            states = _grow(states, slot_of(run, place, index), place)
        if index + len(letters) == len(run.pieces):
            before_letters = states
    if run.tail is None and not run.marked:
        states = with_last_characters(states, run, place)
    elif states:
        states = _grow(states, last_slot(run, place), place)
    if letters:
        states = states + with_a_letter_lost(before_letters, run, place, letters)
    if run.opening in MARKS:
        return list(dict.fromkeys(with_other_firsts(states, run, place, beginnings)))
    return nsmallest(READINGS if run.tail is not None or run.marked else 2 * READINGS, states)


def _opened(run: Run, place: RunContext, beginnings: Sequence[tuple[float, str]]) -> list[State]:
    """The first states: the lead byte of the first character; in a run that begins with punctuation, the first character."""
    if run.opening not in MARKS:
        return [
            State(cost, cost, "", place.code.pair(character)[1], 0, character) for character, cost in place.openings(run.opening)
        ]
    first = run.pieces[0].data or b"\0\0"
    onward, key_of = costs_before(place.code, first[0], following(run, place, 0)), chinese().canonical
    reached = ((cost + onward.get(key_of.get(c, c), UNKNOWN_COST) if onward else cost, cost, c) for cost, c in beginnings)
    return [State(bound, cost, c, first[1]) for bound, cost, c in nsmallest(OPENING_STATES, reached)]


def _grow(states: Sequence[State], slot: Slot, place: RunContext) -> list[State]:
    """The cheapest states with one more character, with or without dropped pairs put back before it."""
    marked, form, row_of, key_of = place.window.marked, place.window.form_cost, chinese().row, chinese().canonical.get
    found: list[State] = []
    for _, cost, text, pending, drops, named in states:
        row = row_of(text[-1] if text else place.before[-1])
        for character, extra in slot.choices(pending):
            if slot.split or not marked(character):
                reach = cost - row[character] + extra + form(character)
                onward = slot.costs.get(key_of(character, character)) if slot.costs else 0.0
                bound = reach + (-row_of(character)[slot.onward] if onward is None else onward)
                found.append(State(bound, reach, text + character, slot.pending, drops, named))
    width = STATES if slot.pending else READINGS
    limit = highest = min(found)[0] + MARGIN if found else inf
    if slot.behind[0].characters or slot.behind[1].characters:
        ends: dict[str, list[End]] = {}
        for rank, state in enumerate(states[:DROP_STATES]):
            if state.drops < MAX_DROPS and state.cost + MIN_TWO_CHARACTERS_COST < limit:
                hidden = _hidden(state, slot, place, limit)
                highest = _add_behind(found, state, hidden, slot, place, highest, ends)
                if not rank and highest - MARGIN > state.cost + TWO_DROPS_ABOVE:
                    between = _between(hidden[:TWO_DROPS_FIRSTS], slot, place, limit)
                    highest = _add_behind(found, state, between, slot, place, highest, ends)
                if len(found) > width:
                    found = nsmallest(width, found)
                    highest = min(highest, found[-1].bound)
    return nsmallest(width, (state for state in found if state.bound <= highest))


def _hidden(state: State, slot: Slot, place: RunContext, limit: float) -> list[Hidden]:
    """Each character that can precede a dropped pair behind `state`, below the cost `limit`; cheapest first.

    The second byte of that character is the first byte of the dropped pair.
    """
    cost, marked, form = state.cost, place.window.marked, place.window.form_cost
    previous = state.text[-1] if state.text else place.before[-1]
    row, near = lexicon.row(previous), place.window.followers(previous)
    known, backoff = row.get, row.backoff
    highest = limit - MIN_TWO_CHARACTERS_COST - cost
    found: list[Hidden] = []
    for character, key, single, trail in place.code.before_hidden(state.pending):
        probability = known(key)
        if probability is None:
            probability = backoff + single
        if near and character in near:
            probability = max(probability, near[character])
        if -probability < highest and (slot.split or not marked(character)):
            found.append((cost - probability + form(character), character, trail))
    found.sort()
    return found


def _add_behind(
    found: list[State],
    state: State,
    hidden: Iterable[Hidden],
    slot: Slot,
    place: RunContext,
    limit: float,
    ends: dict[str, list[End]],
) -> float:
    """Add to `found` the `state` with each of the characters `hidden`, the dropped pairs behind them, and each character that
    fits `slot`, up to the cost `limit`. Returns the limit, which is lower if a cheaper state was found. `ends` keeps what can
    follow a character."""
    _, _, text, _, drops, named = state
    pending = slot.pending
    for cost, characters, lead in hidden:
        behind, last = slot.behind[lead >= 0xAA], characters[-1]
        if cost + behind.least + _least_cost(last) > limit:
            continue
        following = ends.get(last)
        if following is None:
            following = ends[last] = _ends(last, slot, behind, place)
        for bound, reach, character in following:
            if cost + bound > limit:
                break
            whole = text + characters + character
            found.append(State(cost + bound, cost + reach, whole, pending, drops + len(characters), named))
        if following:
            limit = min(limit, cost + following[0][0] + MARGIN)
    return limit


@lru_cache(maxsize=1 << 13)
def _least_cost(character: str) -> float:
    """The cost of the likeliest character behind `character`."""
    return -max(lexicon.row(character).values(), default=0.0)


def _ends(last: str, slot: Slot, behind: Behind, place: RunContext) -> list[End]:
    """Each character of `behind` that the model has seen behind `last`, and the likely ones; cheapest first."""
    marked, form, model = place.window.marked, place.window.form_cost, chinese()
    characters, _, likely = behind
    row = model.row(last)
    found: list[End] = []
    keys = row.keys() & characters.keys()
    keys.update(likely)
    for key in keys:
        probability, onward = model.behind_row(row, key), slot.costs[key] if slot.costs else 0.0
        for character in characters[key]:
            if slot.annotated or not marked(character):
                reach = form(character) - probability
                found.append((reach + onward, reach, character))
    found.sort()
    return found


def _between(hidden: Iterable[Hidden], slot: Slot, place: RunContext, limit: float) -> list[Hidden]:
    """Each of the characters `hidden` with a second one, between two dropped pairs. Kept are those that are likeliest with a
    likely character of `slot` behind them."""
    marked, form = place.window.marked, place.window.form_cost
    likely = slot.behind[0].likely, slot.behind[1].likely
    found: list[tuple[float, Hidden]] = []
    for cost, first, lead in hidden:
        row, (candidates, leads) = lexicon.row(first), between_hidden(place.code, lead >= 0xAA)
        for key in {*likeliest_between(place.code, first, lead >= 0xAA), *_leading_to(likely, place, lead >= 0xAA)}:
            reach = cost - row[key]
            if reach + MIN_TWO_CHARACTERS_COST < limit:
                for character in candidates[key]:
                    if not marked(character):
                        second, extra = leads[character], reach + form(character)
                        found.append((extra - _best_behind(key, likely[second >= 0xAA]), (extra, first + character, second)))
    kept = {each for _, each in nsmallest(BETWEEN_KEPT, found)}
    return sorted(kept.union(nsmallest(BETWEEN_KEPT, (each for _, each in found))))


@lru_cache(maxsize=1 << 14)
def _best_behind(key: str, likely: tuple[str, ...]) -> float:
    """The log probability of that character of `likely` which is likeliest behind `key`."""
    model = chinese()
    row = model.row(key)
    return max([model.behind_row(row, each) for each in likely], default=-UNKNOWN_COST)


def _leading_to(likely: Iterable[Iterable[str]], place: RunContext, high: bool) -> Iterator[str]:
    """Characters that are mostly followed by a `likely` one."""
    known = forerunners(place.code, high)
    for keys in likely:
        for key in keys:
            yield from known.get(key, ())


def _unreadable(run: Run, place: RunContext, states: list[State], index: int) -> list[State]:
    """Each state with a pair of bytes that is not a character and was therefore decoded as `?`."""
    code, after = place.code, run.pieces[index + 1].data if index + 1 < len(run.pieces) else None
    last = index + 1 == len(run.pieces)
    trail = run.tail if last else after and after[0]
    leads = {code.pair(c)[0] for c, _ in place.closings(run)} if last and run.marked else None
    found: list[State] = []
    for _, cost, text, pending, drops, named in states[:DROP_STATES]:
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
    return nsmallest(4 * STATES, found)
