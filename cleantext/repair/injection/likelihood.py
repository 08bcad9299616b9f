"""How likely each reading of a run is: the posterior over all readings that its bytes allow.

The bytes say what is possible, and a reading that is possible gives the run for certain; so the posterior is the prior,
the probability of the text, shared out among the readings. The character model is not perfect, and knows nothing of the
page; its costs and what the page says are weighed by weights that were fitted (conditional logit) on pages generated from
text that the model had not counted. The last share is that of none of the readings found.
"""

from __future__ import annotations

from itertools import pairwise
from math import exp, inf
from operator import mul
from typing import NamedTuple

from cleantext import lexicon
from cleantext.lexicon.characters import chinese
from cleantext.repair.injection.lattice import APART, OTHER, USUAL, State
from cleantext.repair.injection.shape import FULL, MARKS, Run
from cleantext.repair.injection.surroundings import SWALLOWED, Place


class Features(NamedTuple):
    """What is weighed of a reading.

    The log probability of the text behind what stands before; that of its characters alone; the costs of forms and of the
    marked pair that it begins with; pairs and triples of characters that stand elsewhere on the page; dropped pairs; marks
    side by side that do not stand so; brackets without partner; the log share of the ASCII character that was swallowed.
    """

    prose: float
    alone: float
    form: float
    opening: float
    pairs: float
    triples: float
    drops: float
    apart: float
    unbalanced: float
    swallowed: float


class Weights(NamedTuple):
    """Weights of the features, and the cost of none of the readings: at all, and for each character."""

    features: Features
    none: float
    none_each: float


PINYIN = Weights(Features(0.37, -0.04, -0.41, -1.22, 1.05, 0.89, -2.03, -4.0, -0.09, 1.0), 10.3, 1.3)
MARK = Weights(Features(0.53, 0.09, -0.44, 0.0, 1.04, 0.85, -1.59, -4.0, -0.15, 1.0), 12.5, 3.5)
# Where the last byte is lost as well, more readings are found than can be told apart.
LOST_PINYIN = Weights(Features(*(0.64 * weight for weight in PINYIN.features))._replace(swallowed=1.16, apart=-4.0), 8.0, 2.2)
LOST_MARK = Weights(Features(*(0.64 * weight for weight in MARK.features))._replace(swallowed=1.16, apart=-4.0), 8.0, 2.2)


def features(state: State, run: Run, place: Place, usual: float) -> Features:
    """What is weighed of the reading `state`; `usual` is the least cost of a marked pair that the run can begin with."""
    text, window, context = state.text.translate(FULL), place.window, place.before[-2:]
    behind = text + place.after[:2]
    whole = context + behind
    last = state.text[-1:] if run.tail is None and not run.marked and not place.ends_text else ""
    costs = list(map(chinese().behind_two, whole, whole[1:], behind))
    swallowed = place.swallowed(state.text[-2])[last] - OTHER * (run.closing in USUAL) if last and last in SWALLOWED else 0.0
    return Features(
        sum(costs) - (costs[len(text) - 1] if swallowed else 0.0),
        -sum(map(lexicon.rarity, text)),
        sum(map(window.form_cost, state.text)),
        window.mark_cost(state.named, run.opening) - usual if state.named else 0.0,
        sum(window.holds(a + b) for a, b in pairwise(whole[1:-1])),
        sum(window.holds(whole[at : at + 3]) for at in range(len(text) + 1)),
        min(state.drops, 3),
        sum(a + b in APART for a, b in pairwise(whole[1:-1])),
        place.unbalanced(text),
        swallowed,
    )


def least_opening(states: list[State], run: Run, place: Place) -> float:
    """The least cost of a marked pair that the run can begin with; a site's list may have characters that the page lacks."""
    return min((place.window.mark_cost(state.named, run.opening) for state in states if state.named), default=0.0)


def posterior(states: list[State], run: Run, place: Place) -> list[tuple[str, float]]:
    """Each reading with its probability, likeliest first; they add up to less than one."""
    lost = run.tail is None and not run.marked and not run.closing
    weights = (LOST_MARK if lost else MARK) if run.opening in MARKS else LOST_PINYIN if lost else PINYIN
    scores: dict[str, float] = {}
    usual = least_opening(states, run, place)
    for state in states:
        score = sum(map(mul, weights.features, features(state, run, place, usual)))
        scores[state.text] = max(scores.get(state.text, -inf), score)
    if not scores:
        return []
    best = max(scores, key=scores.__getitem__)
    none = -weights.none - weights.none_each * len(best)
    top = max(scores[best], none)
    total = exp(none - top) + sum(exp(score - top) for score in scores.values())
    return sorted(((text, exp(score - top) / total) for text, score in scores.items()), key=lambda each: -each[1])
