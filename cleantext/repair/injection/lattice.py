"""The characters that a run can have been: a beam search over what its bytes leave open.

Known are the bytes of the run. Open are the first byte (the pinyin that follows it names the pair it ends), the last one
where the run ends in `?`, and the pairs that were dropped because they lay in a private area: none or more between any
two. A character that the page marks must be marked here too, unless an insertion splits it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import nsmallest
from math import inf
from typing import NamedTuple

from cleantext import lexicon
from cleantext.lexicon import rarity
from cleantext.repair.injection.gbk import HIDDEN, LEADS, characters, dropped, pair
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.surroundings import Surroundings

WIDTH = 24  # states kept between two pieces
WIDE = 4  # states that a dropped pair is put back in
DROP = 2.7  # cost of a dropped pair, beside that of its characters: about one pair in fifteen is dropped
UNSEEN = 2.0  # cost of a marked character that the page does not show marked elsewhere
RAREST = 13.0  # cost of a character, alone, above which it is not guessed
MOST_DROPS = 2
MIDDLE = 5  # characters tried for the first of the bytes of a dropped pair
GUESSES = 400  # characters tried between two dropped pairs
BETWEEN = 60  # of these kept
OPENED = 3  # first characters kept where no pinyin names the first byte (see `openings`)


class State(NamedTuple):
    """Characters read so far, their cost, the first byte of the next one, how many pairs were put back, and the marked
    character that the run's first insertion followed."""

    cost: float
    text: str
    pending: int
    drops: int = 0
    named: str = ""


def search(run: Run, page: Surroundings, drops: int = MOST_DROPS) -> list[State]:
    """The cheapest states for all of `run`; their costs are comparable. At most `drops` pairs are put back."""
    states = list(_first(run, page))
    split = True  # by an insertion; such a character need not be marked
    for index, piece in enumerate(run.pieces):
        if piece.data is None:
            states = list(_unreadable(states, page))
            split = True
            continue
        second, pending = piece.data
        opened = index == 0 and run.opening in MARKS
        grown = _grow(states, _second(second), page, 0 if opened else drops, split)
        states = [state._replace(pending=pending) for state in grown[: OPENED if opened else WIDTH]]
        split = bool(piece.reading)
    swallowed = "\n" if run.tail is None and not run.closing else ""
    onward = swallowed or run.rest or MARKS.get(run.closing, "") + page.after
    ends = _grow(states, _last(run, page), page, drops, split, run.marked)
    return sorted(end._replace(cost=end.cost + _onward(end.text[-1], onward, page) - page.familiar(end.text)) for end in ends)


def openings(run: Run, states: list[State], page: Surroundings) -> list[list[State]]:
    """Each of `states` with each first character that it can have where no pinyin names the first byte, likeliest first.

    Only the first character changes, so that what was found for the rest holds.
    """
    if run.opening not in MARKS:
        return [[state] for state in states]
    trail, previous = pair(MARKS[run.opening])[0], page.before[-1:] or "\n"
    known = [(c, page.cost(previous, c) + page.unusual(c)) for lead in LEADS if (c := characters()[lead * 256 + trail])]
    begun = dict(known)
    return [
        sorted(
            state._replace(cost=rest + cost + page.cost(c, state.text[1]), text=c + state.text[1:])
            for rest in [state.cost - begun[state.text[0]] - page.cost(*state.text[:2])]
            for c, cost in known
        )
        for state in states
        if len(state.text) > 1
    ]


def _onward(last: str, after: str, page: Surroundings) -> float:
    """The cost of the first characters of `after` behind `last`."""
    return sum(page.cost(*two) for two in zip(last + after, after[:2], strict=False))


def _first(run: Run, page: Surroundings) -> Iterator[State]:
    """The first byte, the lead of the first character."""
    if run.opening in MARKS:
        yield from (State(0.0, "", lead) for lead in LEADS)
        return
    last = page.before[-1:]
    lead = 0x80 | ord(last) if last and last < "\x80" else (pair(last) or b"\0\0")[1]
    for character in _read_with(run.opening, lead):
        cost = _mark_cost(character, run.opening, page)
        if cost is not None:  # the pair is not of the text, so how common it is has to be said here
            cost *= 1 + max(0.0, rarity(character) - 6.0) / 4
            yield State(cost, "", pair(character)[1], 0, character)


@lru_cache(maxsize=4096)
def _read_with(opening: str, lead: int) -> tuple[str, ...]:
    """The characters with the reading `opening` whose first byte is `lead` and whose second can begin a character."""
    found = ((character, pair(character)) for character in lexicon.characters_read(opening))
    return tuple(character for character, data in found if data and data[0] == lead and data[1] > 0x80)


def _mark_cost(character: str, wanted: str, page: Surroundings) -> float | None:
    """What it costs that `character` is marked with `wanted`; None where the page shows that it is not."""
    known = page.reading(character)
    if known == wanted:
        return 0.0
    if known is not None or character not in lexicon.characters_read(wanted):
        return None
    return UNSEEN


class Choice(NamedTuple):
    """The characters that can stand at a place: with a first byte that is known, or with one that was dropped,
    low (81–A0) or high (A1–FE)."""

    after: Callable[[int], Sequence[tuple[str, float]]]
    low: Sequence[tuple[str, float]]
    high: Sequence[tuple[str, float]]

    def behind(self, hidden: int) -> Sequence[tuple[str, float]]:
        """Those whose lead can have been the second byte of a dropped pair that began with `hidden`."""
        return self.high if hidden >= 0xAA else self.low


@lru_cache(maxsize=256)
def _second(second: int) -> Choice:
    """The characters whose second byte is `second`."""
    table = characters()
    known = [table[lead * 256 + second] for lead in LEADS]
    guessed = sorted((c for c in known if c and rarity(c) < RAREST), key=rarity)[:60]

    def after(pending: int) -> Sequence[tuple[str, float]]:
        character = table[pending * 256 + second]
        return ((character, 0.0),) if character else ()

    return Choice(after, *_by_lead([(c, 0.0) for c in guessed]))


def _by_lead(choices: Iterable[tuple[str, float]]) -> tuple[Sequence[tuple[str, float]], Sequence[tuple[str, float]]]:
    """`choices` whose lead is low, and those whose lead is high."""
    low = tuple(each for each in choices if pair(each[0])[0] <= 0xA0)
    return low, tuple(each for each in choices if pair(each[0])[0] > 0xA0)


def _last(run: Run, page: Surroundings) -> Choice:
    """The characters that can end `run`."""
    if run.marked:
        read = [c for c in lexicon.characters_read(run.closing) if len(data := pair(c)) == 2 and _ends(run, data[1])]
        costs = [(c, cost) for c in read if (cost := _mark_cost(c, run.closing, page)) is not None]
        return Choice(lambda pending: [(c, cost) for c, cost in costs if pair(c)[0] == pending], *_by_lead(costs))
    if run.tail is not None:
        return _second(run.tail)
    table = characters()

    def after(pending: int) -> Sequence[tuple[str, float]]:
        return [(c, 0.0) for second in range(0x80, 0xFF) if (c := table[pending * 256 + second]) and c != "\u3000"]

    return Choice(after, (), ())


def _ends(run: Run, second: int) -> bool:
    return second >= 0x80 if run.tail is None else second == run.tail


_Reach = tuple[float, str, int, int, str]  # a state as a plain tuple: it is made by the thousand
_Grown = tuple[float, str, int, str]  # the same with no byte pending


def _grow(states: list[State], choice: Choice, page: Surroundings, drops: int, split: bool, marked: bool = False) -> list[State]:
    """The cheapest of all states with one more character, of `choice`; up to `drops` pairs are put back before it.

    The character must not be one that the page marks, unless it is `marked` here or an insertion `split` it. Costs only
    grow, so what costs more than the states that are kept is not followed.
    """
    best: dict[str, State] = {}
    found: list[_Grown] = []
    limit = inf
    for spent, text, pending, put, named in sorted(states):
        if spent >= limit:
            break
        costs = page.costs(text[-1:] or page.before[-1:] or "\n")
        found += [(spent + cost + costs[c], text + c, put, named) for c, cost in choice.after(pending)]
        if len(found) > 4 * WIDTH:
            limit, found = _keep(best, found, page, split or marked), []
    limit = _keep(best, found, page, split or marked)
    for rank, state in enumerate(states[:WIDE]):
        if state.drops >= drops or state.cost + DROP >= limit:
            continue
        once = _put_back(state, page, split)
        limit = _keep(best, _behind(once, choice, page, limit), page, marked)
        if rank < 2 and state.drops + 1 < drops:
            twice = _put_back_again(once[:2], page, limit)
            limit = _keep(best, _behind(twice, choice, page, limit), page, marked)
    return nsmallest(WIDTH, best.values())


def _keep(best: dict[str, State], found: list[_Grown], page: Surroundings, free: bool) -> float:
    """Put the cheapest of `found` into `best`; the cost that others have to be below."""
    for cost, text, put, named in nsmallest(4 * WIDTH, found) if len(found) > 4 * WIDTH else found:
        if free or not page.reading(text[-1]):
            state = State(cost + page.unusual(text[-1]), text, 0, put, named)
            if text not in best or best[text].cost > state.cost:
                best[text] = state
    return inf if len(best) < WIDTH else nsmallest(WIDTH, best.values())[-1].cost


def _behind(reached: Iterable[_Reach], choice: Choice, page: Surroundings, limit: float) -> list[_Grown]:
    """Each of `reached`, which end in a dropped pair, with each of the characters that can stand behind it."""
    found: list[_Grown] = []
    for reach, text, lead, put, named in reached:
        if reach < limit:
            costs = page.costs(text[-1])
            found += [(reach + cost + costs[c], text + c, put, named) for c, cost in choice.behind(lead)]
    return found


def _put_back(state: State, page: Surroundings, split: bool) -> list[_Reach]:
    """`state` with a dropped pair put back, cheapest first; the pending byte is the *lead of the dropped pair*."""
    table = characters()
    spent, text, pending, put, named = state
    costs = page.costs(text[-1:] or page.before[-1:] or "\n")
    found = [
        (spent + DROP + costs[c] + page.unusual(c), text + c, lead, put + 1, named)
        for lead in HIDDEN
        if (c := table[pending * 256 + lead]) and (split or not page.reading(c))
    ]
    return nsmallest(MIDDLE, found)


def _put_back_again(reached: Iterable[_Reach], page: Surroundings, limit: float) -> Iterator[_Reach]:
    """Each of `reached` with another dropped pair put back."""
    found: list[_Reach] = []
    for spent, text, before, put, named in reached:
        if spent + DROP < limit:
            costs = page.costs(text[-1])
            found += [(spent + DROP + costs[c], text + c, lead, put + 1, named) for c, lead in _before_hidden(before >= 0xAA)]
    for cost, text, lead, put, named in nsmallest(BETWEEN, found):
        if not page.reading(text[-1]):
            yield cost + page.unusual(text[-1]), text, lead, put, named


@lru_cache(maxsize=2)
def _before_hidden(high: bool) -> tuple[tuple[str, int], ...]:
    """The commonest characters, with a high or low lead, whose second byte can begin a dropped pair; and that byte."""
    found = [(c, lead) for lead in HIDDEN for c, _ in _second(lead).behind(0xFF * high)]
    return tuple(sorted(found, key=lambda each: rarity(each[0])))[:GUESSES]


def _unreadable(states: list[State], page: Surroundings) -> Iterator[State]:
    """Each state with a pair of bytes that is no character, and so showed as `?`."""
    table = characters()
    for state in states[:4]:
        previous = state.text[-1:] or page.before[-1:] or "\n"
        for lead, trails in _nothing():
            c = table[state.pending * 256 + lead]
            if c and rarity(c) < RAREST:
                cost = state.cost + page.cost(previous, c) + page.unusual(c)
                yield from (State(cost, state.text + c, trail, state.drops, state.named) for trail in trails)


@lru_cache(maxsize=1)
def _nothing() -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The pairs of bytes that are no character and are not dropped: for each lead its trails."""
    table = characters()
    rows = ((lead, [t for t in LEADS if not table[lead * 256 + t] and not dropped(lead, t)]) for lead in LEADS)
    return tuple((lead, tuple(trails)) for lead, trails in rows if trails)
