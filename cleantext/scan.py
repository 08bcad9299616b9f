"""The scan: one pass over the text that finds which rules could fire in it at all.

Rules run only in a text that holds one of the characters that set them off; a text with none is returned as it is. The
scan costs a few nanoseconds a character, and is what makes clean text cheap.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, reduce
from operator import or_
from typing import TypeVar

from cleantext.config import Config
from cleantext.rules import Rule, Stage

_T = TypeVar("_T")

# These stand in most texts. Asking for each one alone is faster than collecting them.
_COMMON = " ,:;!?().\"'-&%/~，。、；：“”"

_MOST = 256  # sets of rules that something is kept for; there can be no end of them
_PLANE = "".join(map(chr, range(0x10000)))


class Scanner:
    """The active rules of `stages` for one configuration, and which of them a text can set off.

    A set of rules is an integer with a bit for each.
    """

    def __init__(self, stages: Sequence[Stage], config: Config) -> None:
        self._rules = [[rule for rule in stage.rules if rule.active(config)] for stage in stages]
        self._bits = {rule.id: 1 << number for number, rule in enumerate(rule for rules in self._rules for rule in rules)}
        self._asked = sum(self._bits[rule.id] for rules in self._rules for rule in rules if rule.asked)
        self._set_off: dict[str, int] = {}
        for rule in (rule for rules in self._rules for rule in rules if rule.triggers):
            for character in _characters(rule.triggers):
                self._set_off[character] = self._set_off.get(character, 0) | self._bits[rule.id]
        self._rare = {character: rules for character, rules in self._set_off.items() if character not in _COMMON}
        self._rarely = reduce(or_, self._rare.values(), 0)
        self._any_rare = _one_of(self._rare)
        self._common: dict[int, list[tuple[str, int]]] = {}
        self._rare_of: dict[int, re.Pattern[str]] = {}
        gated = [rule for rules in self._rules for rule in rules if rule.gate]
        self._gates = [
            (re.compile(gate), sum(self._bits[rule.id] for rule in gated if rule.gate == gate))
            for gate in dict.fromkeys(rule.gate for rule in gated)
        ]
        self._chosen: dict[int, Sequence[tuple[Rule, ...]]] = {}
        self.all = sum(self._bits.values())

    def scan(self, text: str, among: int, asked: bool) -> int:
        """Those rules `among` the given ones that a character of `text` sets off; `asked` says that a target script is
        asked for. Whether their gates are open is for `open` to say."""
        found = self._asked & among if asked else 0
        common = self._common.get(among)
        for character, rules in self._common_of(among) if common is None else common:
            if character in text:
                found |= rules
        # One search for the characters that set off what is not set off yet, and so on from where it stopped.
        rest = among & ~found & self._rarely
        start = 0
        while rest:
            at = (self._rare_of.get(rest) or self._rare_pattern(rest)).search(text, start)
            if at is None:
                break
            found |= self._rare[at[0]] & among
            rest &= ~found
            start = at.end()
        return found

    def open(self, text: str, found: int) -> int:
        """Those of the rules `found` whose gates `text` opens."""
        for gate, rules in self._gates:
            if found & rules and not gate.search(text):
                found &= ~rules
        return found

    def _common_of(self, among: int) -> list[tuple[str, int]]:
        """The common characters that set off rules `among` these, with the rules of each."""
        pairs = ((character, self._set_off.get(character, 0) & among) for character in _COMMON)
        return _keep(self._common, among, [(character, rules) for character, rules in pairs if rules])

    def _rare_pattern(self, rest: int) -> re.Pattern[str]:
        """A pattern for the characters that are not common and set off one of the rules `rest`."""
        if len(self._rare_of) >= _MOST:
            return self._any_rare
        pattern = _one_of(character for character, rules in self._rare.items() if rules & rest)
        return self._rare_of.setdefault(rest, pattern)

    def set_off(self, replacements: Iterable[str]) -> int:
        """The rules that the characters of these texts can set off."""
        found = 0
        for text in replacements:
            for character in text:
                found |= self._set_off.get(character, 0)
        return found

    def rules(self, found: int) -> Sequence[tuple[Rule, ...]]:
        """For each stage those of its rules that are among those `found`."""
        chosen = self._chosen.get(found)
        if chosen is None:
            of_stages = (tuple(rule for rule in rules if self._bits[rule.id] & found) for rules in self._rules)
            return _keep(self._chosen, found, tuple(of_stages))
        return chosen


@cache
def _characters(triggers: str) -> list[str]:
    """The characters of a class, given by its inside."""
    return re.findall(f"[{triggers}]", _PLANE)


def _keep(known: dict[int, _T], key: int, value: _T) -> _T:
    """Keep what was worked out for a set of rules."""
    if len(known) >= _MOST:
        known.clear()
    known[key] = value
    return value


def _one_of(characters: Iterable[str]) -> re.Pattern[str]:
    """A pattern for one of `characters`: a single class, since only a pattern that begins with one is searched fast."""
    listed = "".join(map(re.escape, sorted(characters)))
    return re.compile(f"[{listed}]" if listed else "(?!)")
