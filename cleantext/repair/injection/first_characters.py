"""The first character of a run of which only the second byte is known: one that begins with punctuation.

It is tried last: a run is searched with one first character, and then the others replace it in the readings found.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from cleantext import lexicon
from cleantext.lexicon.characters import chinese
from cleantext.repair.injection.clashes import CLASHING
from cleantext.repair.injection.shape import Run
from cleantext.repair.injection.slots import costs_before
from cleantext.repair.injection.surroundings import RunContext

BEST = 12  # cheapest readings that are kept, and first characters for each second one
TAILS = 20  # readings whose first character is replaced
TAILS_END_LOST = 16  # readings whose first character is replaced if the last byte is lost
FULLY_VARIED_TAILS = 4  # readings that are kept with several first characters …
FIRSTS_PER_TAIL = 10  # … and with how many
# Costs, in nats.
FIRSTS_MARGIN = 12.0  # how much more than the cheapest first character another may cost; half if the last byte is lost
CLASH_COST = 5.0  # punctuation that is never adjacent (see `clashes`)


class State(NamedTuple):
    """A reading, or part of one.

    bound    cost with the transition to the next character, if that is known already; states are sorted by it
    cost     cost so far (nats)
    text     the characters so far
    pending  first byte of the next character
    drops    dropped pairs put back
    named    the marked character that the first insertion split, or ""
    """

    bound: float
    cost: float
    text: str
    pending: int
    drops: int = 0
    named: str = ""


Partial = tuple[float, float, str, int, int, str]
"""A `State` inside the search: thousands are made for each run, and plain tuples are made and sorted twice as fast."""


def first_characters(run: Run, place: RunContext) -> list[tuple[float, str]]:
    """The first characters of a run of which only the second byte is known, each with its cost, cheapest first."""
    previous, form = place.before[-1], place.window.form_cost
    row, near = lexicon.row(previous), place.window.followers(previous)
    found: list[tuple[float, str]] = []
    for character, key, single, _ in place.code.ending_in((run.pieces[0].data or b"\0\0")[0]):
        probability = row.get(key)
        if probability is None:
            probability = row.backoff + single
        if near and character in near:
            probability = max(probability, near[character])
        found.append((form(character) - probability, character))
    found.sort()
    return found


def with_other_firsts(
    states: Sequence[Partial], run: Run, place: RunContext, beginnings: Sequence[tuple[float, str]]
) -> list[Partial]:
    """The cheapest of `states` with other first characters: the cheapest readings of all, and for each tail its cheapest.

    A tail is a reading without its first character. Its cost does not depend on that character, so it is not searched again.
    """
    costs = {character: cost for cost, character in beginnings}
    found: list[list[Partial]] = []
    tails: dict[str, Partial] = {}
    for state in sorted(states):
        tails.setdefault(state[2][1:], state)
    lost = run.tail is None and not run.marked
    limit = beginnings[0][0] + (FIRSTS_MARGIN / 2 if lost else FIRSTS_MARGIN)
    model, trail = chinese(), (run.pieces[0].data or b"\0\0")[0]
    likely = [(cost, character, model.canonical.get(character, character)) for cost, character in beginnings if cost <= limit]
    before: dict[str, list[tuple[float, str]]] = {}  # for each second character, the likeliest first characters
    for behind, (bound, _, text, _, drops, _) in list(tails.items())[: TAILS_END_LOST if lost else TAILS]:
        second = (behind + place.after)[0]
        rest = bound - costs[text[0]] + model.behind(text[0], second)
        if second not in before:
            onward = costs_before(place.code, trail, second)  # of all but the rarest
            reached: list[tuple[float, str]] = []
            for cost, c, key in likely:
                behind_it = onward.get(key)
                total = cost - model.behind(c, second) if behind_it is None else cost + behind_it
                reached.append((total + CLASH_COST * (c + second in CLASHING), c))
            before[second] = sorted(reached)[:BEST]
        found.append([(rest + cost, rest + cost, c + behind, 0, drops, "") for cost, c in before[second]])
    short = lost and len(run.pieces) == 1  # two characters, of each of which half is lost: there is little to tell them by
    varied = (each[:FIRSTS_PER_TAIL] for each in (found if short else found[:FULLY_VARIED_TAILS]))
    return [*sorted(chain(*found))[:BEST], *chain(*varied), *map(min, found)]
