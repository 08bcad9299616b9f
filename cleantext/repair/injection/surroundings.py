"""What the text around a run says: which characters are marked, which forms and which pairs of characters it uses."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from math import exp, log

from cleantext import lexicon
from cleantext.lexicon.variants import fold_table
from cleantext.repair.injection.evidence import HAN, LETTERS

_ANNOTATED = re.compile(rf"\(([{LETTERS}]{{1,6}})\)")
_STRIP = re.compile(rf"(?<=[{HAN}])\([{LETTERS}]{{1,6}}\)")
UNUSUAL = 8.0  # cost, a natural logarithm
_FULL = {ord(half): full for half, full in zip("!(),:;?", "！（），：；？", strict=True)}
NEARBY = 0.15  # weight of the pairs of characters around the run
CONTEXT = 6  # characters to each side that a reading is joined to


class Surroundings:
    """The text before and behind a run, within some thousand characters."""

    def __init__(self, left: str, right: str) -> None:
        self.left, self.right = left, right
        self.before = re.split("[\r\n]", _STRIP.sub("", left[-8 * CONTEXT :]))[-1][-CONTEXT:].translate(_FULL)
        self.after = re.split("[\r\n]", _STRIP.sub("", left[-1:] + right[: 8 * CONTEXT])[len(left[-1:]) :], maxsplit=1)[0][
            :CONTEXT
        ]
        plain = (_STRIP.sub("", left) + "\n" + _STRIP.sub("", right)).translate(_FULL)
        self._pairs = Counter(map(str.__add__, plain, plain[1:]))
        self._singles = Counter(plain)
        self._traditional = sum(map(self._singles.__getitem__, filter(_is_traditional, self._singles))) * 20 > len(plain)
        self._known: dict[str, str | None] = {}

    def cost(self, first: str, second: str) -> float:
        """The cost of `second` behind `first`: by the character model, and by how often they stand so nearby."""
        known = lexicon.transition(first, second)
        count = self._pairs.get(first + second, 0)
        if not count:
            return -known
        return -log(NEARBY * count / self._singles[first] + (1 - NEARBY) * exp(known))

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
        if character in self._singles:
            return 0.0
        others = alike(character)
        if not others or not any(other in self._singles for other in others):
            return UNUSUAL / 2 if others and self._traditional and not _is_traditional(character) else 0.0
        return UNUSUAL


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
