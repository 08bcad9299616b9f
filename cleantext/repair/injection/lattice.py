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
from math import inf

from cleantext import lexicon
from cleantext.lexicon import rarity
from cleantext.lexicon.characters import chinese
from cleantext.repair.injection.double_byte import RAREST
from cleantext.repair.injection.first_characters import Partial, State, first_characters, with_other_firsts
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
STATES = 32  # between two characters
READINGS = 24  # at the end
OPENING_STATES = 1  # first characters of a run that begins with punctuation (others are tried at the end: `with_other_firsts`)
DROP_STATES = 8  # states in which a dropped pair is put back
TWO_DROPS_FIRSTS = 3  # first characters tried if two adjacent pairs were dropped
BETWEEN_KEPT = 10  # of those, how many are kept by cost, and again by cost with the next character

# Costs, in nats.
MARGIN = 8.0  # how much more than the cheapest state a state may cost
MIN_TWO_CHARACTERS_COST = 3.0  # any two characters cost at least this much
TWO_DROPS_ABOVE = 11.0  # if the next two characters cost more than this, two adjacent dropped pairs are considered
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
        found = list(dict.fromkeys(with_other_firsts(states, run, place, beginnings)))
    else:
        found = sorted(states)[: READINGS if run.tail is not None or run.marked else 2 * READINGS]
    return [State(*each) for each in found]


def _opened(run: Run, place: RunContext, beginnings: Sequence[tuple[float, str]]) -> list[Partial]:
    """The first states: the lead byte of the first character; in a run that begins with punctuation, the first character."""
    if run.opening not in MARKS:
        return [(cost, cost, "", place.code.pair(character)[1], 0, character) for character, cost in place.openings(run.opening)]
    first = run.pieces[0].data or b"\0\0"
    onward, key_of = costs_before(place.code, first[0], following(run, place, 0)), chinese().canonical
    reached = [(cost + onward.get(key_of.get(c, c), UNKNOWN_COST) if onward else cost, cost, c) for cost, c in beginnings]
    return [(bound, cost, c, first[1], 0, "") for bound, cost, c in sorted(reached)[:OPENING_STATES]]


def _grow(states: Sequence[Partial], slot: Slot, place: RunContext) -> list[Partial]:
    """The cheapest states with one more character, with or without dropped pairs put back before it."""
    found = _with_one_more(states, slot, place)
    width = STATES if slot.pending else READINGS
    limit = highest = min(found)[0] + MARGIN if found else inf
    if slot.behind[0].characters or slot.behind[1].characters:
        ends = _Ends(slot, place, min([state[1] for state in states[:DROP_STATES]], default=0.0))
        for rank, state in enumerate(states[:DROP_STATES]):
            cost, drops = state[1], state[4]
            if drops < MAX_DROPS and cost + MIN_TWO_CHARACTERS_COST < limit:
                hidden = _hidden(state, slot, place, limit)
                highest = _add_behind(found, state, hidden, highest, ends)
                if not rank and highest - MARGIN > cost + TWO_DROPS_ABOVE:
                    between = _between(hidden[:TWO_DROPS_FIRSTS], slot, place, limit)
                    highest = _add_behind(found, state, between, highest, ends)
                if len(found) > width:
                    found = sorted(found)[:width]
                    highest = min(highest, found[-1][0])
    return sorted([each for each in found if each[0] <= highest])[:width]


def _with_one_more(states: Sequence[Partial], slot: Slot, place: RunContext) -> list[Partial]:
    """Each of `states` with one more character, where nothing was dropped before it."""
    marked, form, model, table = place.window.marked, place.window.form_cost, chinese(), place.code.table
    key_of, free, trail, pending = model.canonical, slot.split, slot.trail, slot.pending
    found: list[Partial] = []
    for _, cost, text, lead, drops, named in states:
        row = model.row(text[-1] if text else place.before[-1])
        choices = [(table[lead << 8 | trail], 0.0)] if trail else slot.named.get(lead, [])
        for character, extra in choices:
            if character and (free or not marked(character)):
                key = key_of.get(character, character)
                reach = cost - model.behind_row(row, key) + extra + form(character)
                onward = slot.costs.get(key) if slot.costs else 0.0
                bound = reach + (-model.row(character)[slot.onward] if onward is None else onward)
                found.append((bound, reach, text + character, pending, drops, named))
    return found


def _hidden(state: Partial, slot: Slot, place: RunContext, limit: float) -> list[Hidden]:
    """Each character that can precede a dropped pair behind `state`, below the cost `limit`; cheapest first.

    The second byte of that character is the first byte of the dropped pair.
    """
    _, cost, text, pending, _, _ = state
    marked, form, free = place.window.marked, place.window.form_cost, slot.split
    previous = text[-1] if text else place.before[-1]
    row, near = lexicon.row(previous), place.window.followers(previous)
    known, backoff = row.get, row.backoff
    highest = limit - MIN_TWO_CHARACTERS_COST - cost
    found: list[Hidden] = []
    for character, key, single, trail in place.code.before_hidden(pending):
        probability = known(key)
        if probability is None:
            probability = backoff + single
        if near and character in near:
            probability = max(probability, near[character])
        if -probability < highest and (free or not marked(character)):
            found.append((cost - probability + form(character), character, trail))
    found.sort()
    return found


def _add_behind(found: list[Partial], state: Partial, hidden: Iterable[Hidden], limit: float, ends: _Ends) -> float:
    """Add to `found` the `state` with each of the characters `hidden`, the dropped pairs behind them, and each of the `ends`
    that fits, up to the cost `limit`. Returns the limit, which is lower if a cheaper state was found."""
    _, _, text, _, drops, named = state
    slot = ends.slot
    pending = slot.pending
    for cost, characters, lead in hidden:
        behind, last = slot.behind[lead >= 0xAA], characters[-1]
        if cost + behind.least + _least_cost(last) > limit:
            continue
        following = ends.behind(last, behind, limit)
        for bound, reach, character in following:
            if cost + bound > limit:
                break
            whole = text + characters + character
            found.append((cost + bound, cost + reach, whole, pending, drops + len(characters), named))
        if following:
            limit = min(limit, cost + following[0][0] + MARGIN)
    return limit


@lru_cache(maxsize=1 << 13)
def _least_cost(character: str) -> float:
    """The cost of the likeliest character behind `character`."""
    return -max(lexicon.row(character).values(), default=0.0)


class _Ends:
    """What `slot` can be behind dropped pairs. `least` is the lowest cost of the states in which pairs are put back."""

    def __init__(self, slot: Slot, place: RunContext, least: float) -> None:
        self.slot, self._window, self._least = slot, place.window, least
        self._known: dict[str, list[End]] = {}

    def behind(self, last: str, behind: Behind, limit: float) -> list[End]:
        """Each character of `behind` that the model has seen behind `last`, and the likely ones; cheapest first.

        Not those with which every state costs more than `limit`, which never rises.
        """
        known = self._known.get(last)
        if known is not None:
            return known
        marked, form, model, costs = self._window.marked, self._window.form_cost, chinese(), self.slot.costs
        annotated, highest, (characters, _, likely) = self.slot.annotated, limit - self._least, behind
        row = model.row(last)
        keys = row.keys() & characters.keys()
        keys.update(likely)
        found: list[End] = []
        for key in keys:
            reach, onward = -model.behind_row(row, key), costs[key] if costs else 0.0
            if reach + onward > highest:
                continue
            for character in characters[key]:
                if annotated or not marked(character):
                    extra = form(character)
                    found.append((extra + reach + onward, extra + reach, character))
        found.sort()
        self._known[last] = found
        return found


def _between(hidden: Iterable[Hidden], slot: Slot, place: RunContext, limit: float) -> list[Hidden]:
    """Each of the characters `hidden` with a second one, between two dropped pairs. Kept are those that are likeliest with a
    likely character of `slot` behind them."""
    marked, form, model = place.window.marked, place.window.form_cost, chinese()
    likely = slot.behind[0].likely, slot.behind[1].likely
    found: list[tuple[float, Hidden]] = []
    for cost, first, lead in hidden:
        row, (candidates, leads) = model.row(first), between_hidden(place.code, lead >= 0xAA)
        for key in {*likeliest_between(place.code, first, lead >= 0xAA), *_leading_to(likely, place, lead >= 0xAA)}:
            reach = cost - model.behind_row(row, key)
            if reach + MIN_TWO_CHARACTERS_COST < limit:
                for character in candidates[key]:
                    if not marked(character):
                        second, extra = leads[character], reach + form(character)
                        found.append((extra - _best_behind(key, likely[second >= 0xAA]), (extra, first + character, second)))
    kept = {each for _, each in sorted(found)[:BETWEEN_KEPT]}
    kept.update(sorted([each for _, each in found])[:BETWEEN_KEPT])
    return sorted(kept)


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


def _unreadable(run: Run, place: RunContext, states: Sequence[Partial], index: int) -> list[Partial]:
    """Each state with a pair of bytes that is not a character and was therefore decoded as `?`."""
    code, after = place.code, run.pieces[index + 1].data if index + 1 < len(run.pieces) else None
    last = index + 1 == len(run.pieces)
    trail = run.tail if last else after and after[0]
    leads = {code.pair(c)[0] for c, _ in place.closings(run)} if last and run.marked else None
    found: list[Partial] = []
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
                    found.append((bound, reach, text + character, each, drops, named))
    return sorted(found)[: 4 * STATES]
