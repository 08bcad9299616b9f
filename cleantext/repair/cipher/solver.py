"""Solves a substitution cipher: which character each symbol represents.

Symbols that their plain neighbours determine are solved first, then those that the solved ones determine, and so on. Finally
each symbol is evaluated again with all others solved and a context of two characters on each side, until nothing changes.
All probabilities, leads and scores are in nats; the *lead* of a meaning is its log-odds against all others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from heapq import nlargest
from math import exp, log
from typing import NamedTuple

from cleantext import lexicon
from cleantext.lexicon.characters import chinese
from cleantext.repair.cipher.contexts import Contexts
from cleantext.repair.cipher.pair_costs import table

_BY_NEIGHBOURS = 60  # candidates of a symbol that are kept by its two neighbours
_BY_CONTEXT = 24  # candidates that are evaluated with two characters on each side
_BY_WORDS = 8  # candidates that are evaluated by words as well
_STEPS = (14.0, 10.0, 7.0, 5.0, 3.5, 2.0, 1.0, 0.0)  # the lead with which a symbol is solved, in successive rounds
_ROUNDS = 3  # of each step
# Of the 60 most frequent symbols at least 3 must have a lead of 10.0 by their plain neighbours alone: in each of 30 pages that
# could be solved there were 4 or more, in text with symbols at random places 1 at most.
_MOST_FREQUENT, _EARLY_LEAD, _MIN_EARLY = 60, 10.0, 3
_MAX_SWEEPS = 4  # over all symbols, while any changes
_HOPELESS = -22.0  # mean log probability of three characters, below which the first solution is rejected
_TRUSTED = 6.0  # the lead of a symbol that counts as evidence for its neighbours
_TRUSTED_IF_SUPPORTED = 2.0  # the lead that is enough for a symbol whose lead is `_SUPPORTED` when all others are assumed solved
_SUPPORTED = 12.0
_ALONE = 3.0  # the least lead of a certain symbol without its most frequent neighbour
_WORD_CONTEXTS = 12  # contexts of a symbol that are evaluated by words
_EXPECTED = 0.6  # weight of how often a character is expected in a text of this length
_PRESENT = 4.0  # cost of a candidate for each time that it occurs in the text unreplaced, up to `_MAX_PRESENT` times
_MAX_PRESENT = 5


class Symbol(NamedTuple):
    """The character that a symbol represents, its lead, the number of contexts used, and the likeliest candidates."""

    character: str
    lead: float
    seen: int
    candidates: tuple[str, ...]


class Solver:
    """The solution of one text. `meaning` is the character of each symbol that is solved so far."""

    def __init__(self, contexts: Contexts) -> None:
        self._contexts = contexts
        self._plain = Counter(contexts.text)
        self._size = sum(count for each, count in self._plain.items() if each >= "\u3400")
        self._table = table()
        self._priors = [self._prior_of(each) for each in self._table.characters]
        self._prior = dict(zip(self._table.characters, self._priors, strict=True))
        self.meaning: dict[str, str] = {}

    def solve(self) -> dict[str, Symbol]:
        """The meaning of each symbol; empty if no solution is plausible prose. Leaves `meaning` with all symbols solved."""
        scores = {symbol: self._rough(symbol) for symbol in self._most_frequent()}
        if sum(ranked[0][0] - ranked[1][0] >= _EARLY_LEAD for ranked in scores.values()) < _MIN_EARLY:
            return {}
        scores = {symbol: scores.get(symbol) or self._rough(symbol) for symbol in sorted(self._contexts.counts)}
        for least in _STEPS:
            for _ in range(_ROUNDS):
                solved = self._take(scores, least)
                if not solved:
                    break
                touched = {near for symbol in solved for near in self._contexts.neighbours.get(symbol, ())}
                for symbol in sorted(touched - self.meaning.keys()):
                    scores[symbol] = self._rough(symbol)
        if sum(self.mean(symbol, meant) for symbol, meant in self.meaning.items()) < _HOPELESS * len(scores):
            return {}
        due = set(scores)
        for _ in range(_MAX_SWEEPS):
            scores |= {symbol: self._rough(symbol) for symbol in sorted(due)}
            due = self._sweep(scores, due)
            if not due:
                break
        return self._trusted(scores)

    def _most_frequent(self) -> list[str]:
        counts = self._contexts.counts
        return sorted(counts, key=lambda symbol: (-counts[symbol], symbol))[:_MOST_FREQUENT]

    def _trusted(self, scores: Mapping[str, Sequence[tuple[float, str]]]) -> dict[str, Symbol]:
        """The symbols with their leads, by evidence of trusted symbols alone.

        First those are trusted that the plain text proves, then those that these prove, and so on. Symbols that only prove one
        another are not trusted.
        """
        whole = {symbol: self._judged(symbol, scores).lead for symbol in scores}
        meaning, self.meaning = self.meaning, {}
        judged: dict[str, Symbol] = {}
        touched = set(scores)
        while touched:
            judged |= {symbol: self._judged(symbol, scores, meaning[symbol]) for symbol in sorted(touched & meaning.keys())}
            needed = {symbol: _TRUSTED_IF_SUPPORTED if whole[symbol] >= _SUPPORTED else _TRUSTED for symbol in judged}
            fresh = [symbol for symbol in judged if symbol not in self.meaning and judged[symbol].lead >= needed[symbol]]
            self.meaning |= {symbol: meaning[symbol] for symbol in fresh}
            touched = {near for symbol in fresh for near in self._contexts.neighbours.get(symbol, ())}
        solution = {symbol: self._without_partner(found, symbol, scores) for symbol, found in judged.items()}
        self.meaning = meaning
        return solution

    def _without_partner(self, found: Symbol, symbol: str, scores: Mapping[str, Sequence[tuple[float, str]]]) -> Symbol:
        """`found`, with its lead without its most frequent neighbouring symbol if that is small.

        市场 and 东西 fit the same contexts, and either character of them supports the other.
        """
        beside = Counter(each for _, before, after, _ in self._contexts.around[symbol] for each in {before, after} - {symbol})
        partner = max((each for each in beside if each in self.meaning), key=lambda each: (beside[each], each), default="")
        if not partner or 2 * beside[partner] < len(self._contexts.around[symbol]) or found.lead < _TRUSTED:
            return found
        known = self.meaning
        self.meaning = {each: meant for each, meant in known.items() if each != partner}
        lead = self._judged(symbol, scores, found.character).lead
        self.meaning = known
        return found if lead >= _ALONE else found._replace(lead=lead)

    def _prior_of(self, character: str) -> float:
        expected = self._size * exp(chinese().singles[character])
        return -_EXPECTED * expected - _PRESENT * min(self._plain[character], _MAX_PRESENT)

    def _rough(self, symbol: str) -> list[tuple[float, str]]:
        """The scores of the candidates of `symbol` by its known neighbours, the best first."""
        table, get = self._table, self.meaning.get
        around = self._contexts.around[symbol]
        before: dict[str, int] = {}
        after: dict[str, int] = {}
        number, behind = len(around), 0
        for _, left, right, _ in around:
            left, right = get(left, left), get(right, right)
            if left < "\ue000" or left > "\uf8ff":
                before[left] = before.get(left, 0) + 1
            if right < "\ue000" or right > "\uf8ff":
                after[right] = after.get(right, 0) + 1
                behind += 1
        totals = [
            prior + number * single + behind * backoff
            for prior, single, backoff in zip(self._priors, table.singles, table.backoffs, strict=True)
        ]
        for parts, side in ((before, table.behind), (after, table.ahead)):
            for known, count in parts.items():
                for place, gain in side(known):
                    totals[place] += count * gain
        return nlargest(_BY_NEIGHBOURS, zip(totals, table.characters, strict=True))

    def _take(self, scores: Mapping[str, Sequence[tuple[float, str]]], least: float) -> list[str]:
        """Solve the symbols whose best free candidate leads by `least`, in order of their leads. Returns those solved."""
        taken = set(self.meaning.values())
        leads = []
        for symbol, ranked in scores.items():
            if symbol not in self.meaning:
                free = [(score, each) for score, each in ranked if each not in taken][:2]
                if free:
                    leads.append((free[0][0] - free[1][0] if len(free) > 1 else 99.0, symbol, free[0][1]))
        solved = []
        for lead, symbol, each in sorted(leads, reverse=True):
            if lead >= least and each not in taken:
                taken.add(each)
                self.meaning[symbol] = each
                solved.append(symbol)
        return solved

    def _sweep(self, scores: Mapping[str, Sequence[tuple[float, str]]], due: set[str]) -> set[str]:
        """Evaluate each symbol of `due` again. Returns those whose evaluation may differ now; none if no meaning changed."""
        changed: set[str] = set()
        refused: set[str] = set()
        for symbol in sorted(due, key=lambda each: (-self._contexts.counts[each], each)):
            best = self._ranked(symbol, scores)[0][1]
            if best != self.meaning.get(symbol):
                holder = next((each for each, meant in self.meaning.items() if meant == best), None)
                if holder is None or self._exchange(symbol, holder, best):
                    self.meaning[symbol] = best
                    changed.update((symbol, holder or symbol))
                else:
                    refused.add(symbol)
        touched = {near for symbol in changed for near in self._contexts.neighbours.get(symbol, ())}
        return touched | changed | refused if changed else set()

    def _exchange(self, symbol: str, holder: str, best: str) -> bool:
        """Exchange the meanings of `symbol` and `holder`, which has `best`, if that is likelier for both together."""
        old = self.meaning.get(symbol)
        if old is None:
            return False
        before = self._log_probability(symbol, old) + self._log_probability(holder, best)
        self.meaning[symbol], self.meaning[holder] = best, old
        if self._log_probability(symbol, best) + self._log_probability(holder, old) > before:
            return True
        self.meaning[symbol], self.meaning[holder] = old, best
        return False

    def _ranked(self, symbol: str, scores: Mapping[str, Sequence[tuple[float, str]]]) -> list[tuple[float, str]]:
        tried = dict.fromkeys([self.meaning.get(symbol, ""), *(each for _, each in scores[symbol][:_BY_CONTEXT])])
        contexts = self._solved_contexts(symbol)
        return sorted(((self._with(symbol, each, contexts), each) for each in tried if each), reverse=True)

    def _log_probability(self, symbol: str, character: str) -> float:
        """The log probability of all contexts of `symbol` if it is `character`."""
        return self._with(symbol, character, self._solved_contexts(symbol))

    def _with(self, symbol: str, character: str, contexts: list[tuple[str, str]]) -> float:
        """`_log_probability`, for several characters in the same `contexts`."""
        total = self._prior[character]
        for left, right in contexts:
            if symbol in left or symbol in right:
                left, right = left.replace(symbol, character), right.replace(symbol, character)
            total += _in_context(left, character, right)
        return total

    def _solved_contexts(self, symbol: str) -> list[tuple[str, str]]:
        """The contexts of `symbol`, before it and behind it, with all other symbols that are solved."""
        get = self.meaning.get
        return [
            (
                (first if first == symbol else get(first, first)) + (before if before == symbol else get(before, before)),
                (after if after == symbol else get(after, after)) + (last if last == symbol else get(last, last)),
            )
            for first, before, after, last in self._contexts.around[symbol]
        ]

    def mean(self, symbol: str, character: str) -> float:
        """The mean log probability of `character` and the next two characters over the contexts of `symbol`."""
        return (self._log_probability(symbol, character) - self._prior[character]) / len(self._contexts.around[symbol])

    def _judged(self, symbol: str, scores: Mapping[str, Sequence[tuple[float, str]]], meant: str = "") -> Symbol:
        ranked = [(score + self._word_score(symbol, each), each) for score, each in self._ranked(symbol, scores)[:_BY_WORDS]]
        ranked.sort(reverse=True)
        meant = meant or self.meaning.get(symbol, ranked[0][1])
        own = next((score for score, each in ranked if each == meant), ranked[-1][0])
        others = [score for score, each in ranked if each != meant]
        best = max(others)
        lead = own - best - log(sum(exp(score - best) for score in others))
        return Symbol(
            meant, lead, len(self._contexts.around[symbol]), tuple(dict.fromkeys([meant, *(each for _, each in ranked[:5])]))
        )

    def _word_score(self, symbol: str, character: str) -> float:
        """The log probability of the words around `symbol` if it is `character`, weighted."""
        total = 0.0
        for left, right in self._solved_contexts(symbol)[:_WORD_CONTEXTS]:
            total += _words(left.replace(symbol, character) + character + right.replace(symbol, character))
        return lexicon.WORD_WEIGHT * total


@lru_cache(maxsize=1 << 16)
def _words(text: str) -> float:
    return lexicon.segment_log_probability(text)


@lru_cache(maxsize=1 << 17)
def _in_context(left: str, character: str, right: str) -> float:
    return lexicon.in_context(left, character, right)
