"""What the text around a run says: which characters are marked, which forms and which pairs of characters it uses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from math import exp, log
from operator import and_, ne
from typing import NamedTuple

from cleantext import lexicon
from cleantext.lexicon.variants import fold_table
from cleantext.repair.injection.annotations import HAN, LETTERS

_ANNOTATED = re.compile(rf"\(([{LETTERS}]{{1,6}})\)")
_STRIP = re.compile(rf"(?<=[{HAN}])\([{LETTERS}]{{1,6}}\)")
UNUSUAL = 8.0  # cost, a natural logarithm
_FULL = {ord(half): full for half, full in zip("!(),:;?", "！（），：；？", strict=True)}
NEARBY = 0.15  # weight of the pairs of characters around the run
TRIPLE = 1.5  # worth of three characters that stand nearby as well
CONTEXT = 6  # characters to each side that a reading is joined to


class Surroundings:
    """The text before and behind a run, within some thousand characters.

    If `informed`, costs take the surroundings into account: that helps to find readings, and costs milliseconds.
    """

    def __init__(self, left: str, seen: str, right: str, informed: bool) -> None:
        self.left, self.right = left, right
        self.informed = informed
        self.before = re.split("[\r\n]", _STRIP.sub("", left[-8 * CONTEXT :]))[-1][-CONTEXT:].translate(_FULL)
        behind = _STRIP.sub("", left[-1:] + right[: 8 * CONTEXT])[len(left[-1:]) :]
        self.after = re.split("[\r\n]", behind, maxsplit=1)[0][:CONTEXT].translate(_FULL)
        self._near = _counted(left + seen + right) if informed else _Near("", Counter(), Counter(), {})
        self._forms: dict[str, float] = {}
        self._known: dict[str, str | None] = {}

    @cached_property
    def _traditional(self) -> bool:
        """Whether a character in twenty or more is of traditional form; in traditional prose it is one in three."""
        near = self.left[-500:] + self.right[:500]
        traditional: int = sum(map(ne, near, lexicon.fold(near)))
        return 20 * traditional > len(near)

    def costs(self, first: str) -> Mapping[str, float]:
        """The cost of each character behind `first`: by the character model and, if `informed`, by their use nearby."""
        known = self._near.costs
        return known[first] if first in known else known.setdefault(first, _Costs(first, self._near))

    def cost(self, first: str, second: str) -> float:
        """The cost of `second` behind `first`."""
        return self.costs(first)[second]

    def familiar(self, text: str) -> float:
        """What it is worth that `text` between `before` and `after` uses stretches that stand nearby as well."""
        if not self.informed:
            return 0.0
        whole, pairs = self.before[-2:] + text + self.after[:2], self._near.pairs
        known = [first + second in pairs for first, second in pairwise(whole)]
        triples = (whole[at : at + 3] for at, both in enumerate(map(and_, known, known[1:])) if both)
        return TRIPLE * sum(map(self._near.plain.__contains__, triples))

    def reading(self, character: str) -> str | None:
        """The reading that `character` is marked with nearby, "" where it stands unmarked, None where it does not stand."""
        if character not in self._known:
            self._known[character] = self._look(character)
        return self._known[character]

    def _look(self, character: str) -> str | None:
        places = ((self.left, self.left.rfind(character)), (self.right, self.right.find(character)))
        seen = [_ANNOTATED.match(side, place + 1) for side, place in places if place >= 0]
        if not seen:
            return None
        return next((match[1] for match in seen if match), "") if all(seen) else ""

    def unusual(self, character: str) -> float:
        """The cost of a form of a character that is not in use here while another is: 体 among 體, 」 among ”."""
        if character not in self._forms:
            self._forms[character] = self._form_cost(character)
        return self._forms[character]

    def _form_cost(self, character: str) -> float:
        if character in self.left or character in self.right:
            return 0.0
        others = alike(character)
        if not any(other in self.left or other in self.right for other in others):
            return UNUSUAL if others and self._traditional and not _is_traditional(character) else 0.0
        return UNUSUAL


class _Near(NamedTuple):
    """A text without annotations, its characters counted, and its pairs of characters; costs that were worked out."""

    plain: str
    singles: Counter[str]
    pairs: Counter[str]
    costs: dict[str, _Costs]


@lru_cache(maxsize=2)
def _counted(text: str) -> _Near:
    plain = _STRIP.sub("", text).translate(_FULL)
    return _Near(plain, Counter(plain), Counter(map(str.__add__, plain, plain[1:])), {})


class _Costs(dict[str, float]):
    """The costs of characters behind one, each worked out when it is asked for."""

    def __init__(self, first: str, near: _Near) -> None:
        super().__init__()
        self._first, self._near = first, near

    def __missing__(self, second: str) -> float:
        cost = -lexicon.transition(self._first, second)
        count = self._near.pairs.get(self._first + second)
        if count:
            cost = -log(NEARBY * count / self._near.singles[self._first] + (1 - NEARBY) * exp(-cost))
        self[second] = cost
        return cost


def _is_traditional(character: str) -> bool:
    return lexicon.fold(character) != character


@cache
def alike(character: str) -> str:
    """The other forms of `character`: traditional for simplified and the other way round, one quote for another."""
    return _forms().get(lexicon.fold(character), "").replace(character, "")


@cache
def _forms() -> dict[str, str]:
    forms = {mark: marks for marks in ("“「『", "”」』", "‘「『", "’」』") for mark in marks}
    for traditional, simplified in fold_table().items():
        forms[chr(simplified)] = forms.get(chr(simplified), chr(simplified)) + chr(traditional)
    return forms
