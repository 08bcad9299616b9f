"""How likely each reading of a run is: the posterior over all readings that its bytes allow.

The bytes say what is possible, and a reading that is possible gives the run for certain; so the posterior is the prior,
the probability of the text, shared out among the readings. The character model is not perfect, and knows nothing of the
page; its costs and what the page says are weighed by weights that were fitted (conditional logit) on pages generated from
text that the model had not counted. The last share is that of none of the readings found.
"""

from __future__ import annotations

import re
from math import exp, inf
from operator import add, mul
from typing import NamedTuple

from cleantext import lexicon
from cleantext.repair.injection.lattice import APART, OTHER, USUAL, State
from cleantext.repair.injection.prose import continuation, triples
from cleantext.repair.injection.shape import FULL, MARKS, Run
from cleantext.repair.injection.surroundings import SWALLOWED, Place
from cleantext.repair.injection.wording import alone, closeness


class Features(NamedTuple):
    """What is weighed of a reading.

    The log probability of the text behind what stands before, and of what follows, against its share of all text; that of
    its characters alone; how much oftener they stand side by side than by chance, and how much likelier they are on this
    page; the costs of forms, and of the marked pairs at both ends; dropped pairs; marks side by side that do not stand so;
    brackets of the paragraph that are left open, those of the text that close none, whether all have their partners;
    characters that do not stand elsewhere on the page, and how rare they are; the log probability of the ASCII character
    that was swallowed.
    """

    prose: float
    alone: float
    close: float
    page: float
    form: float
    marks: float
    drops: float
    apart: float
    left_open: float
    stray: float
    balanced: float
    fresh: float
    rare: float
    swallowed: float


class Weights(NamedTuple):
    """Weights of the features; the cost of a word of one character; that of none of the readings, and for each character."""

    features: Features
    word: float
    none: float
    none_each: float


_PINYIN = Features(0.35, -0.08, 0.19, 0.4, -0.37, -1.25, -2.11, -3.54, -0.62, -2.25, 0.42, 0.1, -1.04, 1.1)
_MARK = Features(0.31, 0.21, 0.41, 0.3, -0.49, -1.26, -1.35, -2.98, -0.2, -2.93, 0.69, 0.44, -1.32, 0.98)
PINYIN = Weights(_PINYIN, word=0.78, none=4.12, none_each=1.54)
MARK = Weights(_MARK, word=1.02, none=4.86, none_each=3.01)
# Where the last byte is lost as well, more readings are found than can be told apart.
LOST = 0.88
LOST_PINYIN = Weights(Features(*(LOST * weight for weight in _PINYIN)), LOST * PINYIN.word, none=2.59, none_each=0.86)
LOST_MARK = Weights(Features(*(LOST * weight for weight in _MARK)), LOST * MARK.word, none=4.06, none_each=1.36)
NONE_DROPPED = 2.06  # what each pair put back in the likeliest reading makes it likelier that all are wrong
_ENDS_SPEECH = re.compile("[。！？，][”」』]")
FAR = 9.0  # natural logarithm of how much less than the likeliest reading is nothing


def features(state: State, run: Run, place: Place, marks: float) -> Features:
    """What is weighed of the reading `state`; `marks` is the cost of its marked pairs."""
    text, window, context = state.text, place.window, place.before[-2:]
    if place.cuts_a_tag:
        text = text.removesuffix("<")
    elif text[-1:] < "\x80":  # swallowed
        text = text.translate(FULL)
    whole = context + text + place.after[:2]
    open_end = run.tail is None and not run.marked and not place.ends_text and not place.cuts_a_tag
    last = state.text[-1:] if open_end else ""
    three = triples(whole)
    prose = list(map(continuation, three))
    swallowed = place.swallowed(state.text[-2])[last] - OTHER * (run.closing in USUAL) if last and last in SWALLOWED else 0.0
    stray, left_open, balanced = place.brackets(text)
    strange = list(map(window.strangeness, text))
    pairs = list(map(add, whole[1:-2], whole[2:-1]))
    return Features(
        sum(prose) - (prose[len(text) - 1] if swallowed else 0.0) + place.surprise,
        -sum(map(lexicon.rarity, text)),
        sum(map(closeness, whole[1:-2], whole[2:-1])),
        sum(map(window.model.gain, three)),
        sum(map(window.form_cost, state.text)),
        marks,
        min(state.drops, 3),
        sum(map(APART.__contains__, pairs)) + (place.in_a_name and _ENDS_SPEECH.match(text) is not None),
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
    costs = [_mark_cost(state, run, place) for state in states]
    usual = min(costs, default=0.0)  # a list may have characters that the page lacks
    by_text: dict[str, float] = {}
    drops: dict[str, int] = {}
    for state, cost in zip(states, costs, strict=True):
        score = sum(map(mul, weights.features, features(state, run, place, cost - usual)))
        if score > by_text.get(state.text, -inf):
            by_text[state.text], drops[state.text] = score, state.drops
    scores = _with_words(by_text, weights.word, place)
    if not scores:
        return []
    best = max(scores, key=scores.__getitem__)
    none = NONE_DROPPED * drops[best] - weights.none - weights.none_each * len(best)
    top = max(scores[best], none)
    total = exp(none - top) + sum(exp(score - top) for score in scores.values())
    return sorted(((text, exp(score - top) / total) for text, score in scores.items()), key=lambda each: -each[1])


def _with_words(scores: dict[str, float], cost: float, place: Place) -> dict[str, float]:
    """`scores` less what the words of one character cost, against those around; only those that can come near the best."""
    found: dict[str, float] = {}
    best = -inf
    usual = cost * alone(place.joined("\n"))
    for text, score in sorted(scores.items(), key=lambda each: -each[1]):
        if score + usual < best - FAR:
            break
        found[text] = score + usual - cost * alone(place.joined(text))
        best = max(best, found[text])
    return found
