"""Solve a substitution cipher: which character each symbol stands for.

The symbols that their neighbours tell are solved first, then those that the solved ones tell, and so on. At last each
symbol is judged again with all others in place, two characters to each side, until nothing changes.
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
from cleantext.repair.cipher.pairs import table

_KEPT = 60  # candidates of a symbol after the first look
_CLOSE = 24  # candidates that are judged with two characters to each side
_STEPS = (14.0, 10.0, 7.0, 5.0, 3.5, 2.0, 1.0, 0.0)  # leads with which symbols are solved, step by step
# Of the commonest symbols some are told by the plain characters beside them alone, with such a lead: four and more in each
# of 30 pages that could be solved, one at most where symbols stand anywhere.
_FIRST, _TELLING, _FEWEST_TOLD = 60, 10.0, 3
_SWEEPS = 4
_HOPELESS = -22.0  # mean log probability of three characters below which the first solution is given up
_TRUSTED = 6.0  # lead of a symbol that has a say about its neighbours at last
_SUPPORTED = 2.0  # the same for a symbol that leads by the next figure if all others are taken for solved
_WHOLE = 12.0
_ALONE = 3.0  # least lead of a sure symbol without the one that it mostly stands beside
_WORDED = 8  # candidates that are judged by the words as well
_WORD_CONTEXTS = 12
_WORDS = 0.3
_EXPECTED = 0.6  # weight of how often a character is expected in so much text
_PRESENT = 4.0  # cost of a character that stands in the page unreplaced as well, each time


class Symbol(NamedTuple):
    """What a symbol stands for, its log odds against all other characters, how many of its occurrences they are from, and the
    likeliest characters."""

    character: str
    lead: float
    seen: int
    candidates: tuple[str, ...]


class Solver:
    """The state of one page's solution."""

    def __init__(self, contexts: Contexts) -> None:
        self._contexts = contexts
        self._plain = Counter(contexts.text)
        self._size = sum(count for each, count in self._plain.items() if each >= "\u3400")
        self._table = table()
        self._priors = [self._prior_of(each) for each in self._table.characters]
        self._prior = dict(zip(self._table.characters, self._priors, strict=True))
        self.meaning: dict[str, str] = {}
        self._whole: dict[str, str] = {}

    def solve(self) -> dict[str, Symbol]:
        """The meaning of each symbol; none where no solution is near prose."""
        scores = {symbol: self._rough(symbol) for symbol in self._commonest()}
        if sum(ranked[0][0] - ranked[1][0] >= _TELLING for ranked in scores.values()) < _FEWEST_TOLD:
            return {}
        scores = {symbol: scores.get(symbol) or self._rough(symbol) for symbol in sorted(self._contexts.counts)}
        for least in _STEPS:
            for _ in range(3):
                solved = self._take(scores, least)
                if not solved:
                    break
                touched = {near for symbol in solved for near in self._contexts.neighbours.get(symbol, ())}
                for symbol in sorted(touched - self.meaning.keys()):
                    scores[symbol] = self._rough(symbol)
        if sum(self.mean(symbol, meant) for symbol, meant in self.meaning.items()) < _HOPELESS * len(scores):
            return {}
        for _ in range(_SWEEPS):
            scores = {symbol: self._rough(symbol) for symbol in scores}
            if not self._sweep(scores):
                break
        return self._trusted(scores)

    def _commonest(self) -> list[str]:
        counts = self._contexts.counts
        return sorted(counts, key=lambda symbol: (-counts[symbol], symbol))[:_FIRST]

    def _trusted(self, scores: Mapping[str, Sequence[tuple[float, str]]]) -> dict[str, Symbol]:
        """The symbols with their leads. First those have a say that the plain text around proves, then those that these
        prove, and so on: symbols that prove only one another have none."""
        whole = {symbol: self._judged(symbol, scores).lead for symbol in scores}
        meaning, self.meaning = self.meaning, {}
        self._whole = meaning
        judged: dict[str, Symbol] = {}
        touched = set(scores)
        while touched:
            judged |= {symbol: self._judged(symbol, scores, meaning[symbol]) for symbol in sorted(touched & meaning.keys())}
            needed = {symbol: _SUPPORTED if whole[symbol] >= _WHOLE else _TRUSTED for symbol in judged}
            fresh = [symbol for symbol in judged if symbol not in self.meaning and judged[symbol].lead >= needed[symbol]]
            self.meaning |= {symbol: meaning[symbol] for symbol in fresh}
            touched = {near for symbol in fresh for near in self._contexts.neighbours.get(symbol, ())}
        return {symbol: self._alone(found, symbol, scores) for symbol, found in judged.items()}

    def _alone(self, found: Symbol, symbol: str, scores: Mapping[str, Sequence[tuple[float, str]]]) -> Symbol:
        """`found` with the lead that it has without the symbol it mostly stands beside, if that is small: 市场 and 东西 fit the
        same places, and each half proves the other."""
        beside = Counter(each for _, before, after, _ in self._contexts.around[symbol] for each in {before, after} - {symbol})
        partner = max((each for each in beside if each in self.meaning), key=lambda each: (beside[each], each), default="")
        if not partner or 2 * beside[partner] < len(self._contexts.around[symbol]) or found.lead < _TRUSTED:
            return found
        meant = self.meaning.pop(partner)
        lead = self._judged(symbol, scores, found.character).lead
        self.meaning[partner] = meant
        return found if lead >= _ALONE else found._replace(lead=lead)

    def _prior_of(self, character: str) -> float:
        expected = self._size * exp(chinese().singles[character])
        return -_EXPECTED * expected - _PRESENT * min(self._plain[character], 5)

    def _rough(self, symbol: str) -> list[tuple[float, str]]:
        """The candidates of `symbol` by the characters next to it that are known, best first."""
        table, get = self._table, self.meaning.get
        around = self._contexts.around[symbol]
        before = Counter(known for _, each, _, _ in around if (known := get(each, each)) < "\ue000" or known > "\uf8ff")
        after = Counter(known for _, _, each, _ in around if (known := get(each, each)) < "\ue000" or known > "\uf8ff")
        number, behind = len(around), after.total()
        totals = [
            prior + number * single + behind * backoff
            for prior, single, backoff in zip(self._priors, table.singles, table.backoffs, strict=True)
        ]
        for parts, side in ((before, table.behind), (after, table.ahead)):
            for known, count in parts.items():
                for place, gain in side(known):
                    totals[place] += count * gain
        return nlargest(_KEPT, zip(totals, table.characters, strict=True))

    def _take(self, scores: Mapping[str, Sequence[tuple[float, str]]], least: float) -> list[str]:
        """Solve the symbols that lead by `least` among what is free; the surest first."""
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

    def _sweep(self, scores: Mapping[str, Sequence[tuple[float, str]]]) -> bool:
        """Judge each symbol again; whether one changed."""
        changed = False
        for symbol in sorted(scores, key=lambda each: (-self._contexts.counts[each], each)):
            best = self._ranked(symbol, scores)[0][1]
            if best != self.meaning.get(symbol):
                holder = next((each for each, meant in self.meaning.items() if meant == best), None)
                if holder is None or self._exchange(symbol, holder, best):
                    self.meaning[symbol] = best
                    changed = True
        return changed

    def _exchange(self, symbol: str, holder: str, best: str) -> bool:
        """Let `symbol` have the meaning of `holder`, which gets its old one, if that is better for both together."""
        old = self.meaning.get(symbol)
        if old is None:
            return False
        before = self._closely(symbol, old) + self._closely(holder, best)
        self.meaning[symbol], self.meaning[holder] = best, old
        if self._closely(symbol, best) + self._closely(holder, old) > before:
            return True
        self.meaning[symbol], self.meaning[holder] = old, best
        return False

    def _ranked(self, symbol: str, scores: Mapping[str, Sequence[tuple[float, str]]]) -> list[tuple[float, str]]:
        tried = dict.fromkeys([self.meaning.get(symbol, ""), *(each for _, each in scores[symbol][:_CLOSE])])
        return sorted(((self._closely(symbol, each), each) for each in tried if each), reverse=True)

    def _closely(self, symbol: str, character: str) -> float:
        """The log probability of all contexts of `symbol` if it stands for `character`."""
        get, total = self.meaning.get, self._prior[character]
        for around in self._contexts.around[symbol]:
            first, before, after, last = (character if each == symbol else get(each, each) for each in around)
            total += stretch(first + before, character, after, last)
        return total

    def mean(self, symbol: str, character: str) -> float:
        """The mean log probability of `character` and the two behind it, in all contexts of `symbol`, all others solved."""
        if self._whole:
            self.meaning = self._whole
        return (self._closely(symbol, character) - self._prior[character]) / len(self._contexts.around[symbol])

    def _judged(self, symbol: str, scores: Mapping[str, Sequence[tuple[float, str]]], meant: str = "") -> Symbol:
        ranked = [(score + self._worded(symbol, each), each) for score, each in self._ranked(symbol, scores)[:_WORDED]]
        ranked.sort(reverse=True)
        meant = meant or self.meaning.get(symbol, ranked[0][1])
        own = next((score for score, each in ranked if each == meant), ranked[-1][0])
        others = [score for score, each in ranked if each != meant]
        best = max(others)
        lead = own - best - log(sum(exp(score - best) for score in others))
        return Symbol(
            meant, lead, len(self._contexts.around[symbol]), tuple(dict.fromkeys([meant, *(each for _, each in ranked[:5])]))
        )

    def _worded(self, symbol: str, character: str) -> float:
        """What the words around say about `symbol` as `character`."""
        get, total = self.meaning.get, 0.0
        for around in self._contexts.around[symbol][:_WORD_CONTEXTS]:
            first, before, after, last = (character if each == symbol else get(each, each) for each in around)
            total += _words(first + before + character + after + last)
        return _WORDS * total


@lru_cache(maxsize=1 << 16)
def _words(text: str) -> float:
    return lexicon.segment_log_probability(text)


@lru_cache(maxsize=1 << 17)
def stretch(context: str, character: str, after: str, last: str) -> float:
    """The log probability of three characters behind a context of two."""
    return (
        lexicon.continuation(context, character)
        + lexicon.continuation(context[1] + character, after)
        + lexicon.continuation(character + after, last)
    )
