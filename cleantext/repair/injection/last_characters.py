"""The last character of a run of which only the first byte is known, with the ASCII character that was swallowed behind it.

Before punctuation, and at the end of a line, a pair may have been dropped in front of that character, so that neither of its
bytes is known. It is then one of those that are counted behind the character before it, as 。 is in 法國。, where FA A1 went.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from cleantext import lexicon
from cleantext.repair.injection.clashes import CLASHING
from cleantext.repair.injection.first_characters import CLASH_COST, Partial
from cleantext.repair.injection.prose import transition
from cleantext.repair.injection.shape import Run
from cleantext.repair.injection.slots import MAX_DROPS, last_is_split, usual_ends
from cleantext.repair.injection.surroundings import RunContext
from cleantext.repair.injection.window import SWALLOWED

END_LOST_STATES = 3  # states that are completed
LAST_CHARACTERS = 12  # last characters tried for each of these
HIDDEN_TRIED = 6  # characters tried before a dropped pair in front of the last one
DROPPED_KEPT = 16  # last characters behind such a pair, with the one before it, that are kept for each state
SWALLOWED_TRIED = 6  # swallowed ASCII characters tried for each last character
KEPT = 48  # cheapest readings that are kept
# Costs, in nats.
END_LOST_MARGIN = 12.0  # how much more than the cheapest reading one may cost without its end
UNUSUAL_PUNCTUATION_COST = 4.0  # a byte inserted before other punctuation, or one of the text before this punctuation
USUAL_PUNCTUATION = "!！,，"  # known sites insert a byte before these


def with_last_characters(states: Sequence[Partial], run: Run, place: RunContext) -> list[Partial]:
    """Each state with the last character, and with the ASCII character swallowed behind it."""
    form, marked, split = place.window.form_cost, place.window.marked, last_is_split(run)
    after, usual = place.after[0], place.usual_quotes.get
    onward = {c: (-transition(c, after), c + after in CLASHING) for c in SWALLOWED}
    found: list[Partial] = []
    limit = inf
    for _, cost, text, pending, drops, named in states[:END_LOST_STATES]:
        row = lexicon.row(text[-1] if text else place.before[-1])
        known, backoff = row.get, row.backoff
        reached: list[tuple[float, str]] = []
        for character, key, single, _ in place.code.beginning_with(pending):
            probability = known(usual(character, key))
            reached.append((cost - (backoff + single if probability is None else probability), character))
        tried = 0
        for reach, character in sorted(reached):
            if reach > limit or tried == LAST_CHARACTERS:
                break
            if not split and marked(character):
                continue
            tried += 1
            reach += form(usual(character, character))
            two = (text[-1:] or place.before[-1]) + character
            if two in CLASHING:
                reach += CLASH_COST
            ends = ((reach + extra, lost) for lost, extra in _swallowed(two, run, place, onward))
            cheapest = sorted(ends)[:SWALLOWED_TRIED]
            found += [(end, end, text + character + lost, 0, drops, named) for end, lost in cheapest]
            limit = min(limit, cheapest[0][0] + END_LOST_MARGIN)
        if (run.closing or place.ends_line) and drops < MAX_DROPS:
            hidden = _behind_dropped(text, pending, place, split)
            found += [(cost + extra, cost + extra, text + two, 0, drops + 1, named) for extra, two in hidden]
    return sorted(found)[:KEPT]


def _behind_dropped(text: str, pending: int, place: RunContext, split: bool) -> list[tuple[float, str]]:
    """The likeliest last two characters behind `text` with a dropped pair between them, each with their cost. The first one
    begins with the byte `pending`."""
    form, marked, following = place.window.form_cost, place.window.marked, place.after[0]
    row = lexicon.row(text[-1] if text else place.before[-1])
    hidden = [
        (form(character) - row.get(key, row.backoff + single), (character, key, lead))
        for character, key, single, lead in place.code.before_hidden(pending)
        if split or not marked(character)
    ]
    found: list[tuple[float, float, str]] = []
    for reach, (character, key, lead) in sorted(hidden)[:HIDDEN_TRIED]:
        for bound, cost, last in usual_ends(place.code, key, lead >= 0xAA, following):
            if not marked(last):
                extra = reach + form(last)
                found.append((extra + bound, extra + cost, character + last))
    return [(extra, two) for _, extra, two in sorted(found)[:DROPPED_KEPT]]


def _swallowed(two: str, run: Run, place: RunContext, onward: dict[str, tuple[float, bool]]) -> list[tuple[str, float]]:
    """The ASCII characters that can have been swallowed behind the characters `two` at the end of a run, each with its cost
    before the text that follows (`onward`). "" if the swallowed byte was one that the script inserted before punctuation."""
    if place.ends_line:
        return [("", 0.0)]  # perhaps one of several line ends, which nobody will miss
    known = [
        (c, CLASH_COST * (onward[c][1] or two[1] + c in CLASHING) - share + onward[c][0])
        for c, share in place.swallowed(two).items()
    ]
    if not run.closing:
        return known
    usual = run.closing in USUAL_PUNCTUATION
    return [
        ("", 0.0 if usual else UNUSUAL_PUNCTUATION_COST),
        *((c, cost + UNUSUAL_PUNCTUATION_COST * usual) for c, cost in known),
    ]
