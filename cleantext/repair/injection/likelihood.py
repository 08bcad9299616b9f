"""The posterior probability of each reading of a run.

Every reading considered here produces exactly the bytes of the run, so its posterior is its prior, the probability of the
text, normalized over all readings found and "none of them". The prior is a log-linear model: the features below, weighted.

The weights were fitted by conditional logit on pages generated from text that the character model had not counted. The
fitting script was not kept. `python -m benchmarks.repair injected` measures the result: a weight that is off moves runs
between "exact", "flagged" and "wrong".
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, inf
from typing import NamedTuple

from cleantext import lexicon
from cleantext.repair.injection.clashes import ENDS_SPEECH, GOES_ON, UNHEARD_OF
from cleantext.repair.injection.first_characters import State
from cleantext.repair.injection.last_characters import UNUSUAL_PUNCTUATION_COST, USUAL_PUNCTUATION
from cleantext.repair.injection.lost_letters import cost_of_letters, has_a_letter_lost
from cleantext.repair.injection.prose import continuation, triples
from cleantext.repair.injection.shape import FULL, MARKS, Run
from cleantext.repair.injection.surroundings import RunContext
from cleantext.repair.injection.window import SWALLOWED, Window
from cleantext.repair.injection.wording import closeness, words_cost


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
    alone: float  # cost of each word of one character …
    division: float  # … and of each nat of the log probability of all words
    none: float  # cost of "none of the readings is right" …
    none_each: float  # … and for each character of the best reading
    none_less_end_lost: float  # … so much less for each character if the last byte of the run is lost too
    none_per_drop: float  # gain of "none is right" for each dropped pair put back in the best reading


AFTER_PINYIN = Weights(  # runs that begin with injected pinyin
    Features(
        prose=0.4,
        unigrams=-0.05,
        cohesion=0.14,
        page=0.37,
        form=-0.39,
        marked=-1.42,
        dropped=-1.49,
        clashes=-3.54,
        left_open=-0.23,
        stray=-2.63,
        balanced=0.62,
        unseen=0.4,
        strangeness=-0.91,
        swallowed=1.08,
    ),
    alone=0.85,
    division=0.01,
    none=4.27,
    none_each=1.74,
    none_less_end_lost=1.2,
    none_per_drop=1.59,
)
AFTER_PUNCTUATION = Weights(  # runs that begin with punctuation
    Features(
        prose=0.3,
        unigrams=0.23,
        cohesion=0.46,
        page=0.38,
        form=-0.5,
        marked=-1.31,
        dropped=-0.91,
        clashes=-2.9,
        left_open=-0.77,
        stray=-2.93,
        balanced=0.69,
        unseen=0.47,
        strangeness=-0.68,
        swallowed=1.17,
    ),
    alone=0.46,
    division=0.13,
    none=4.98,
    none_each=2.95,
    none_less_end_lost=0.71,
    none_per_drop=2.3,
)
NEGLIGIBLE = 9.0  # nats below the best reading beyond which a reading is ignored
UNLIKELY = 10.0  # nats that the search finds a reading worse than the best, beyond which it is ignored
MOST_GAINED = 3.0  # nats by which the words of a reading can raise its score, where they join with those around it


# Scores the trigrams of readings in a window: all features that are sums over characters. The scores are cached, since the
# readings of a run differ little.
class _Scorer:
    def __init__(self, window: Window, weights: Features) -> None:
        self._window, self.weights = window, weights
        self.inside = lru_cache(maxsize=None)(self._inside)
        self.adjoining = lru_cache(maxsize=None)(self._adjoining)
        self.behind = lru_cache(maxsize=None)(self._behind)

    def _inside(self, triple: str) -> float:
        """The score of the last of three characters if it is part of the reading."""
        character, weights, window = triple[2], self.weights, self._window
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
            + self.weights.cohesion * closeness(pair[0], pair[1])
            + self.weights.clashes * self._window.clashes(triple)
        )

    def _behind(self, triple: str) -> float:
        """The score of the last of three characters if it is the second one behind the reading."""
        return self.weights.prose * continuation(triple) + self.weights.page * self._window.model.gain(triple)


_scorer = lru_cache(maxsize=8)(_Scorer)


def _score(state: State, run: Run, place: RunContext, marked: float, scorer: _Scorer) -> float:
    """The score of the reading `state`, without its words. `marked` is the cost of its marked characters."""
    text, weights = state.text, scorer.weights
    if place.cuts_a_tag:
        text = text.removesuffix("<")
    elif text[-1:] < "\x80":  # swallowed
        text = text.translate(FULL)
    three = triples(place.before[-2:] + place.usual(text) + place.after[:2])
    score = sum(map(scorer.inside, three[:-2])) + scorer.adjoining(three[-2]) + scorer.behind(three[-1])
    stray, left_open, balanced = place.brackets(text)
    score += (
        weights.prose * place.surprise
        + weights.marked * marked
        + weights.dropped * min(state.drops, 3)
        + weights.left_open * left_open
        + weights.stray * stray
        + weights.balanced * balanced
        - cost_of_letters(text, run, place)
    )
    if place.in_a_name and ENDS_SPEECH.match(text) is not None:
        score += UNHEARD_OF * weights.clashes
    if "。" in text and GOES_ON.search(text + place.after[:1]) is not None:
        score += UNHEARD_OF * weights.clashes
    open_end = run.tail is None and not run.marked and not place.ends_line and not place.cuts_a_tag
    last = state.text[-1:] if open_end else ""
    if last and last in SWALLOWED:
        behind = place.swallowed((place.before[-1] + state.text)[-3:-1])
        cost = UNUSUAL_PUNCTUATION_COST * (run.closing in USUAL_PUNCTUATION)
        score += weights.swallowed * (behind[last] - cost) - weights.prose * continuation(three[len(text) - 1])
    return score


def _mark_cost(state: State, run: Run, place: RunContext) -> float:
    """The cost (nats) of the marked characters at both ends of the run."""
    cost = place.window.mark_cost(state.named, run.opening) if state.named else 0.0
    return cost + (place.window.mark_cost(state.text[-1], run.closing) if run.marked else 0.0)


def posterior(states: list[State], run: Run, place: RunContext) -> list[tuple[str, float]]:
    """Each reading with its probability, likeliest first. The rest to 1 is the probability of none of them."""
    weights = AFTER_PUNCTUATION if run.opening in MARKS else AFTER_PINYIN
    costs = [_mark_cost(state, run, place) for state in states]
    usual = min(costs, default=0.0)  # relative: the injector's list may have characters that are not marked elsewhere
    limit = min((state.cost for state in states), default=0.0) + UNLIKELY
    scorer = _scorer(place.window, weights.features)
    by_text: dict[str, float] = {}
    drops: dict[str, int] = {}
    for state, cost in zip(states, costs, strict=True):
        if state.cost > limit:
            continue
        score = _score(state, run, place, cost - usual, scorer)
        if score > by_text.get(state.text, -inf):
            by_text[state.text], drops[state.text] = score, state.drops
    scores = _with_words(by_text, weights, place)
    if not scores:
        return []
    best = max(scores, key=scores.__getitem__)
    none_each = weights.none_each - weights.none_less_end_lost * _end_lost(run)
    none = weights.none_per_drop * drops[best] - weights.none - none_each * len(best)
    top = max(scores[best], none)
    total = exp(none - top) + sum(exp(score - top) for score in scores.values())
    named = ((text, exp(score - top) / total) for text, score in scores.items() if not has_a_letter_lost(text, run))
    return sorted(named, key=lambda each: -each[1])


def _end_lost(run: Run) -> bool:
    """Whether the last byte of `run` is lost, with a character of the page."""
    return run.tail is None and not run.marked and not run.closing


def _with_words(scores: dict[str, float], weights: Weights, place: RunContext) -> dict[str, float]:
    """`scores` minus the cost of the words that each reading adds to its context.

    Dividing text into words is slow, so readings that cannot come within `NEGLIGIBLE` of the best are left out.
    """
    found: dict[str, float] = {}
    best = -inf
    usual = words_cost(place.joined("\n"), weights.alone, weights.division)
    for text, score in sorted(scores.items(), key=lambda each: -each[1]):
        if score + MOST_GAINED < best - NEGLIGIBLE:
            break
        found[text] = score + usual - words_cost(place.joined(text), weights.alone, weights.division)
        best = max(best, found[text])
    return found
