"""The characters that a run can have been: a beam search over what its bytes leave open.

Known are the bytes of the run. Open are the first byte (the pinyin that follows it names the pair it ends), the last one
where the run ends in `?`, and the pairs that were dropped because they lay in a private area: none or more between any
two. A character that the page marks must be marked here too, unless an insertion splits it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cleantext import lexicon
from cleantext.repair.injection.evidence import fits
from cleantext.repair.injection.gbk import HIDDEN, LEADS, characters, pair
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.surroundings import Surroundings

WIDTH = 32  # states kept between two pieces
WIDE = 6  # states that a dropped pair is put back in
DROP = 2.7  # cost of a dropped pair, beside that of its characters: about one pair in fifteen is dropped
UNSEEN = 4.0  # cost of a marked character that the page does not show marked elsewhere
RAREST = 13.0  # cost of a character, alone, above which it is not guessed
MOST_DROPS = 2


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
        allowed = 0 if index == 0 and run.opening in MARKS else drops
        states = _prune(_emit(states, _second(second), page, allowed, split))
        states = [state._replace(pending=pending) for state in states]
        split = bool(piece.reading)
    swallowed = "\n" if run.tail is None and not run.closing else ""
    onward = swallowed or run.rest or MARKS.get(run.closing, "") + page.after
    ends = _emit(states, _last(run, page), page, drops, split, run.marked)
    return _prune(end._replace(cost=end.cost + _onward(end.text[-1], onward, page)) for end in ends)


def _prune(states: Iterable[State]) -> list[State]:
    best: dict[tuple[str, int], State] = {}
    for state in states:
        key = state.text, state.pending
        if key not in best or best[key].cost > state.cost:
            best[key] = state
    return sorted(best.values())[:WIDTH]


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
        if cost is not None:
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
    if known is not None or not fits(character, wanted):
        return None
    return UNSEEN + 0.5 * max(0.0, alone(character) - 6.0)


def alone(character: str) -> float:
    """The cost of `character` wherever it stands."""
    return -lexicon.transition("\ufffd", character)


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
    guessed = sorted((c for c in known if c and alone(c) < RAREST), key=alone)[:60]

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


def _emit(
    states: list[State], choice: Choice, page: Surroundings, drops: int, split: bool, marked: bool = False
) -> Iterator[State]:
    """Each state with one of the characters of `choice`; up to `drops` pairs are put back before it.

    The character must not be one that the page marks, unless it is `marked` here or an insertion `split` it.
    """
    for rank, state in enumerate(states):
        previous = state.text[-1:] or page.before[-1:] or "\n"
        for character, cost in choice.after(state.pending):
            if split or marked or not page.reading(character):
                yield _with(state, previous, character, cost, page)
        if drops <= state.drops or rank >= WIDE:
            continue
        for hidden in _put_back(state, previous, page, split, drops > state.drops + 1 and rank < WIDE // 2):
            last = hidden.text[-1]
            for character, cost in choice.behind(hidden.pending):
                if marked or not page.reading(character):
                    yield _with(hidden, last, character, cost, page)


def _with(state: State, previous: str, character: str, cost: float, page: Surroundings) -> State:
    cost += state.cost + page.cost(previous, character) + page.unusual(character)
    return State(cost, state.text + character, state.pending, state.drops, state.named)


def _put_back(state: State, previous: str, page: Surroundings, split: bool, two: bool) -> Iterator[State]:
    """`state` with one or two dropped pairs put back; `pending` is then the *lead of the dropped pair* that was last."""
    table = characters()
    first: list[State] = []
    for lead, _ in HIDDEN:
        character = table[state.pending * 256 + lead]
        if character and (split or not page.reading(character)):
            one = _with(state, previous, character, DROP, page)
            first.append(one._replace(pending=lead, drops=state.drops + 1))
    first = sorted(first)[:5]
    yield from first
    if not two:
        return
    second = [
        _with(one, one.text[-1], c, DROP, page)._replace(pending=pair(c)[1], drops=one.drops + 1)
        for one in first
        for c in _before_hidden()
        if _lead_fits(one.pending, c) and not page.reading(c)
    ]
    yield from sorted(second)[:12]


def _lead_fits(hidden: int, character: str) -> bool:
    """Whether the dropped pair that begins with `hidden` can have ended with the lead of `character`."""
    lead = pair(character)[0]
    return lead >= 0xA1 if hidden >= 0xAA else lead <= 0xA0


@lru_cache(maxsize=1)
def _before_hidden() -> tuple[str, ...]:
    """The commonest characters whose second byte can begin a dropped pair."""
    found = [c for lead, _ in HIDDEN for choice in [_second(lead)] for c, _ in (*choice.low, *choice.high)]
    return tuple(sorted(found, key=alone))[:300]


def _unreadable(states: list[State], page: Surroundings) -> Iterator[State]:
    """Each state with a pair of bytes that is no character, and so showed as `?`."""
    table = characters()
    for state in states[:4]:
        previous = state.text[-1:] or page.before[-1:] or "\n"
        for lead, trails in _nothing():
            character = table[state.pending * 256 + lead]
            if character and alone(character) < RAREST:
                one = _with(state, previous, character, 0.0, page)
                yield from (one._replace(pending=trail) for trail in trails)


@lru_cache(maxsize=1)
def _nothing() -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The pairs of bytes that are no character and are not dropped: for each lead its trails."""
    table = characters()
    private = {(lead, trail) for lead, trails in HIDDEN for trail in trails}
    rows = ((lead, [t for t in LEADS if not table[lead * 256 + t] and (lead, t) not in private]) for lead in LEADS)
    return tuple((lead, tuple(trails)) for lead, trails in rows if trails)
