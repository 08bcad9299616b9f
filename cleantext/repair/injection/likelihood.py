"""How likely each reading of a run is: the posterior over all readings that its bytes allow.

The bytes say what is possible, and a reading that is possible gives the run for certain; so the posterior is the prior,
the probability of the text, shared out among the readings. The character model is not perfect, and knows nothing of the
page; its costs and what the page says are weighed by weights that were fitted (conditional logit) on pages generated from
text that the model had not counted. The last share is that of none of the readings found.
"""

from __future__ import annotations

from math import exp, inf
from operator import add, mul
from typing import NamedTuple

from cleantext import lexicon
from cleantext.repair.injection.lattice import APART, OTHER, USUAL, State
from cleantext.repair.injection.prose import continuations
from cleantext.repair.injection.shape import FULL, MARKS, Run
from cleantext.repair.injection.surroundings import SWALLOWED, Place


class Features(NamedTuple):
    """What is weighed of a reading.

    The log probability of the text behind what stands before, and of what follows, against its share of all text; that of
    its characters alone; the costs of forms, and of the marked pairs at both ends; pairs and triples of characters that
    stand elsewhere on the page; dropped pairs; marks side by side that do not stand so; brackets of the paragraph that are
    left open, those of the text that close none, whether all have their partners; characters that do not stand elsewhere on
    the page, and how rare they are; the log probability of the ASCII character that was swallowed.
    """

    prose: float
    alone: float
    form: float
    marks: float
    pairs: float
    triples: float
    drops: float
    apart: float
    left_open: float
    stray: float
    balanced: float
    fresh: float
    rare: float
    swallowed: float


class Weights(NamedTuple):
    """Weights of the features, and the cost of none of the readings: at all, and for each character."""

    features: Features
    none: float
    none_each: float


PINYIN = Weights(Features(0.37, -0.04, -0.41, -1.22, 1.05, 0.89, -2.03, -4.0, -0.5, -1.3, 1.05, -0.5, -0.7, 1.0), 4.5, 1.5)
MARK = Weights(Features(0.53, 0.09, -0.44, -1.22, 1.04, 0.85, -1.59, -4.0, -0.35, -1.9, 1.15, -0.4, -0.8, 1.0), 4.9, 3.1)
# Where the last byte is lost as well, more readings are found than can be told apart.
LOST_PINYIN = Weights(Features(*(0.65 * weight for weight in PINYIN.features))._replace(swallowed=1.1, apart=-4.0), 2.7, 0.8)
LOST_MARK = Weights(Features(*(0.65 * weight for weight in MARK.features))._replace(swallowed=1.1, apart=-4.0), 4.9, 1.1)


def features(state: State, run: Run, place: Place, usual: float) -> Features:
    """What is weighed of the reading `state`; `usual` is the least cost of its marked pairs."""
    text, window, context = state.text.translate(FULL), place.window, place.before[-2:]
    whole = context + text + place.after[:2]
    last = state.text[-1:] if run.tail is None and not run.marked and not place.ends_text else ""
    prose = continuations(whole)
    swallowed = place.swallowed(state.text[-2])[last] - OTHER * (run.closing in USUAL) if last and last in SWALLOWED else 0.0
    stray, left_open, balanced = place.brackets(text)
    strange = list(map(window.strangeness, text))
    pairs = list(map(add, whole[1:-2], whole[2:-1]))
    return Features(
        sum(prose) - (prose[len(text) - 1] if swallowed else 0.0) + place.surprise,
        -sum(map(lexicon.rarity, text)),
        sum(map(window.form_cost, state.text)),
        _mark_cost(state, run, place) - usual,
        sum(map(window.holds, pairs)),
        sum(map(window.holds, map(add, [whole[:2], *pairs], whole[2 : len(text) + 3]))),
        min(state.drops, 3),
        sum(map(APART.__contains__, pairs)),
        left_open,
        stray,
        balanced,
        sum(map(bool, strange)),
        sum(strange),
        swallowed,
    )


def _mark_cost(state: State, run: Run, place: Place) -> float:
    """What it costs that the pairs at both ends of the run are marked as they are."""
    cost = place.window.mark_cost(state.named, run.opening) if state.named else 0.0
    return cost + (place.window.mark_cost(state.text[-1], run.closing) if run.marked else 0.0)


def posterior(states: list[State], run: Run, place: Place) -> list[tuple[str, float]]:
    """Each reading with its probability, likeliest first; they add up to less than one."""
    lost = run.tail is None and not run.marked and not run.closing
    weights = (LOST_MARK if lost else MARK) if run.opening in MARKS else LOST_PINYIN if lost else PINYIN
    scores: dict[str, float] = {}
    usual = min(
        (_mark_cost(state, run, place) for state in states), default=0.0
    )  # a list may have characters that the page lacks
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
