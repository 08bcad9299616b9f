"""The posterior probability of each reading of a run.

Every reading considered here produces exactly the bytes of the run, so its posterior is its prior, the probability of the
text, normalized over all readings found and "none of them". The prior is a log-linear model: the features below, weighted.

The weights were fitted by conditional logit on pages generated from text that the character model had not counted. The
fitting script was not kept. `python -m benchmarks.repair injected` measures the result: a weight that is off moves runs
between "exact", "flagged" and "wrong".
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import exp, inf
from typing import NamedTuple

from cleantext import lexicon
from cleantext.repair.injection.clashes import CLASHING
from cleantext.repair.injection.first_characters import State
from cleantext.repair.injection.lattice import UNUSUAL_PUNCTUATION_COST, USUAL_PUNCTUATION
from cleantext.repair.injection.prose import continuation, triples
from cleantext.repair.injection.shape import FULL, MARKS, Run
from cleantext.repair.injection.surroundings import RunContext
from cleantext.repair.injection.window import SWALLOWED, Window
from cleantext.repair.injection.wording import alone, closeness


class Features(NamedTuple):
    """The features of a reading. Log probabilities and costs are in nats, the others are counts."""

    prose: float  # log probability of the text in its context, by the character model
    unigrams: float  # log probability of its characters without context
    cohesion: float  # pointwise mutual information of adjacent characters, summed
    page: float  # gain in log probability by the model of the page itself
    form: float  # cost of character forms and quotes that the page does not use
    marked: float  # cost of the marked characters at both ends
    dropped: float  # dropped pairs put back (at most 3 count)
    clashes: float  # adjacent punctuation that is never adjacent
    left_open: float  # brackets of the paragraph that it leaves open
    stray: float  # its closing brackets that close none
    balanced: float  # 1 if all brackets of the paragraph have partners
    unseen: float  # characters that do not occur elsewhere on the page
    strangeness: float  # how rare these are, summed (see `Window.strangeness`)
    swallowed: float  # log probability of the ASCII character that was swallowed


class Weights(NamedTuple):
    """The weights of the features, and further costs in nats."""

    features: Features
    word: float  # cost of each word of one character
    none: float  # cost of "none of the readings is right" …
    none_each: float  # … and for each character of the best reading


_AFTER_PINYIN = Features(
    prose=0.35,
    unigrams=-0.08,
    cohesion=0.19,
    page=0.4,
    form=-0.37,
    marked=-1.25,
    dropped=-2.11,
    clashes=-3.54,
    left_open=-0.62,
    stray=-2.25,
    balanced=0.42,
    unseen=0.1,
    strangeness=-1.04,
    swallowed=1.1,
)
_AFTER_PUNCTUATION = Features(
    prose=0.31,
    unigrams=0.21,
    cohesion=0.41,
    page=0.3,
    form=-0.49,
    marked=-1.26,
    dropped=-1.35,
    clashes=-2.98,
    left_open=-0.2,
    stray=-2.93,
    balanced=0.69,
    unseen=0.44,
    strangeness=-1.32,
    swallowed=0.98,
)
AFTER_PINYIN = Weights(_AFTER_PINYIN, word=0.78, none=4.12, none_each=1.54)  # runs that begin with injected pinyin
AFTER_PUNCTUATION = Weights(_AFTER_PUNCTUATION, word=1.02, none=4.86, none_each=3.01)  # runs that begin with punctuation
# If the last byte of a run is lost too, there are more readings than the features can tell apart: all weights shrink.
_END_LOST = 0.88
AFTER_PINYIN_END_LOST = Weights(
    Features(*(_END_LOST * weight for weight in _AFTER_PINYIN)), _END_LOST * AFTER_PINYIN.word, none=2.59, none_each=0.86
)
AFTER_PUNCTUATION_END_LOST = Weights(
    Features(*(_END_LOST * weight for weight in _AFTER_PUNCTUATION)),
    _END_LOST * AFTER_PUNCTUATION.word,
    none=4.06,
    none_each=1.36,
)
NONE_PER_DROP = 2.06  # nats added to "none is right" for each dropped pair put back in the best reading
NEGLIGIBLE = 9.0  # nats below the best reading beyond which a reading is ignored
_ENDS_SPEECH = re.compile("[。！？，][”」』]")


# Scores the trigrams of readings in a window: all features that are sums over characters. The scores are cached, since the
# readings of a run differ little.
class _Scorer:
    def __init__(self, window: Window, weights: Features) -> None:
        self._window, self._weights = window, weights
        self.inside = lru_cache(maxsize=None)(self._inside)
        self.adjoining = lru_cache(maxsize=None)(self._adjoining)
        self.behind = lru_cache(maxsize=None)(self._behind)

    def _inside(self, triple: str) -> float:
        """The score of the last of three characters if it is part of the reading."""
        character, weights, window = triple[2], self._weights, self._window
        strange = window.strangeness(character)
        return (
            self.adjoining(triple)
            - weights.unigrams * lexicon.rarity(character)
            + weights.form * window.form_cost(character)
            + weights.unseen * (strange > 0)
            + weights.strangeness * strange
        )

    def _adjoining(self, triple: str) -> float:
        """The score of the last of three characters if it is the one behind the reading."""
        pair = triple[1:]
        return (
            self.behind(triple)
            + self._weights.cohesion * closeness(pair[0], pair[1])
            + self._weights.clashes * (pair in CLASHING)
        )

    def _behind(self, triple: str) -> float:
        """The score of the last of three characters if it is the second one behind the reading."""
        return self._weights.prose * continuation(triple) + self._weights.page * self._window.model.gain(triple)


_scorer = lru_cache(maxsize=8)(_Scorer)


def _score(state: State, run: Run, place: RunContext, marked: float, weights: Features) -> float:
    """The score of the reading `state`, without its words. `marked` is the cost of its marked characters."""
    text, scorer = state.text, _scorer(place.window, weights)
    if place.cuts_a_tag:
        text = text.removesuffix("<")
    elif text[-1:] < "\x80":  # swallowed
        text = text.translate(FULL)
    three = triples(place.before[-2:] + text + place.after[:2])
    score = sum(map(scorer.inside, three[:-2])) + scorer.adjoining(three[-2]) + scorer.behind(three[-1])
    stray, left_open, balanced = place.brackets(text)
    score += (
        weights.prose * place.surprise
        + weights.marked * marked
        + weights.dropped * min(state.drops, 3)
        + weights.left_open * left_open
        + weights.stray * stray
        + weights.balanced * balanced
    )
    if place.in_a_name and _ENDS_SPEECH.match(text) is not None:
        score += weights.clashes
    open_end = run.tail is None and not run.marked and not place.ends_text and not place.cuts_a_tag
    last = state.text[-1:] if open_end else ""
    if last and last in SWALLOWED:
        swallowed = place.swallowed(state.text[-2])[last] - UNUSUAL_PUNCTUATION_COST * (run.closing in USUAL_PUNCTUATION)
        score += weights.swallowed * swallowed - weights.prose * continuation(three[len(text) - 1])
    return score


def _mark_cost(state: State, run: Run, place: RunContext) -> float:
    """The cost (nats) of the marked characters at both ends of the run."""
    cost = place.window.mark_cost(state.named, run.opening) if state.named else 0.0
    return cost + (place.window.mark_cost(state.text[-1], run.closing) if run.marked else 0.0)


def posterior(states: list[State], run: Run, place: RunContext) -> list[tuple[str, float]]:
    """Each reading with its probability, likeliest first. The rest to 1 is the probability of none of them."""
    weights = _weights_for(run)
    costs = [_mark_cost(state, run, place) for state in states]
    usual = min(costs, default=0.0)  # relative: the injector's list may have characters that are not marked elsewhere
    by_text: dict[str, float] = {}
    drops: dict[str, int] = {}
    for state, cost in zip(states, costs, strict=True):
        score = _score(state, run, place, cost - usual, weights.features)
        if score > by_text.get(state.text, -inf):
            by_text[state.text], drops[state.text] = score, state.drops
    scores = _with_words(by_text, weights.word, place)
    if not scores:
        return []
    best = max(scores, key=scores.__getitem__)
    none = NONE_PER_DROP * drops[best] - weights.none - weights.none_each * len(best)
    top = max(scores[best], none)
    total = exp(none - top) + sum(exp(score - top) for score in scores.values())
    return sorted(((text, exp(score - top) / total) for text, score in scores.items()), key=lambda each: -each[1])


def _weights_for(run: Run) -> Weights:
    end_lost = run.tail is None and not run.marked and not run.closing
    if run.opening in MARKS:
        return AFTER_PUNCTUATION_END_LOST if end_lost else AFTER_PUNCTUATION
    return AFTER_PINYIN_END_LOST if end_lost else AFTER_PINYIN


def _with_words(scores: dict[str, float], cost: float, place: RunContext) -> dict[str, float]:
    """`scores` minus the cost of the words of one character that each reading adds to its context.

    Dividing text into words is slow, so readings that cannot come within `NEGLIGIBLE` of the best are left out.
    """
    found: dict[str, float] = {}
    best = -inf
    usual = cost * alone(place.joined("\n"))
    for text, score in sorted(scores.items(), key=lambda each: -each[1]):
        if score + usual < best - NEGLIGIBLE:
            break
        found[text] = score + usual - cost * alone(place.joined(text))
        best = max(best, found[text])
    return found
