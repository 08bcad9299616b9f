"""The rules of all stages as sets of bits: which of them a text sets off, and which stage runs which."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cleantext.config import Config
from cleantext.patterns.compiled import COMPILED
from cleantext.rules import Rule, Stage
from cleantext.scan.kept import keep
from cleantext.scan.loop import Loop
from cleantext.scan.searches import Searches
from cleantext.scan.triggers import LAST, Pair, Triggers, by_character, characters_of

_FEW = 8  # characters that are asked for one by one faster than by a scan of a long text


class Phase(NamedTuple):
    """The rules of a phase, and its stages: the number, the stage, and the rules of the phase that stand behind it.

    `few` are the characters that set its rules off and the rules of each, where they are few; else it is empty.
    """

    rules: int
    stages: Sequence[tuple[int, Stage, int]]
    few: Sequence[tuple[str, int]]


class Scanner:
    """The active rules of the stages of all `phases` for one configuration, and which of them a text can set off.

    A set of rules is an integer with a bit for each. Stages are numbered through all phases. With `in_one_loop` the scan is
    a loop over the characters, else it is made of searches: the same is found.
    """

    def __init__(self, phases: Sequence[Sequence[Stage]], config: Config, in_one_loop: bool = COMPILED) -> None:
        self._rules = [[rule for rule in stage.rules if rule.active(config)] for phase in phases for stage in phase]
        rules = [rule for rules in self._rules for rule in rules]
        self._bits = {rule.id: 1 << number for number, rule in enumerate(rules)}
        self.all = self._sum(rules)
        self._asked = self._sum(rule for rule in rules if rule.asked)
        self.paired = self._sum(rule for rule in rules if rule.pairs)
        triggers = self._triggers(rules)
        self.phases = list(self._phases(phases, triggers))
        self.in_one_loop = in_one_loop
        self._loop = Loop(triggers) if in_one_loop else None
        self._searches = None if in_one_loop else Searches(triggers)
        # What is put in may be either half of a pair.
        halves = ((half, self._bits[rule.id]) for rule in rules for pair in rule.pairs for half in pair)
        self._new = by_character([*triggers.insides, *halves])
        self._beyond = triggers.beyond
        gates = dict.fromkeys(rule.gate for rule in rules if rule.gate)
        self._gates: list[tuple[Callable[[str], object], int]] = [
            (re.compile(gate).search if isinstance(gate, str) else gate, self._sum(rule for rule in rules if rule.gate == gate))
            for gate in gates
        ]
        self._gates_of: dict[int, list[tuple[Callable[[str], object], int]]] = {}
        self._chosen: dict[int, Sequence[tuple[Rule, ...]]] = {}

    def _phases(self, phases: Sequence[Sequence[Stage]], triggers: Triggers) -> Iterator[Phase]:
        number = 0
        for phase in phases:
            of_stages = [self._sum(rules) for rules in self._rules[number : number + len(phase)]]
            stages = [(number + place, stage, sum(of_stages[place + 1 :])) for place, stage in enumerate(phase)]
            among = sum(of_stages)
            found = [(character, rules & among) for character, rules in triggers.set_off.items() if rules & among]
            plain = not any(rules & among for rules in (self.paired, self._asked, triggers.beyond))
            yield Phase(among, stages, found if plain and len(found) <= _FEW else ())
            number += len(phase)

    def _triggers(self, rules: Sequence[Rule]) -> Triggers:
        insides = [(rule.triggers, self._bits[rule.id]) for rule in rules if rule.triggers]
        beyond = self._sum(rule for rule in rules if rule.triggers and max(rule.triggers) > LAST)
        shapes = dict.fromkeys(pair for rule in rules for pair in rule.pairs)
        pairs = [
            Pair(characters_of(first), characters_of(second), self._sum(rule for rule in rules if (first, second) in rule.pairs))
            for first, second in shapes
        ]
        return Triggers(by_character(insides), insides, beyond, pairs)

    def _sum(self, rules: Iterable[Rule]) -> int:
        return sum([self._bits[rule.id] for rule in rules])

    def scan(self, text: str, among: int, asked: bool) -> int:
        """Those rules `among` the given ones that a character of `text` sets off; `asked` says that a target script is
        asked for. Whether their gates are open is for `open` to say."""
        found = self._asked & among if asked else 0
        if self._loop is not None:
            return found | (self._loop.scan(text) & among)
        assert self._searches is not None
        return found | self._searches.scan(text, among & ~found)

    @staticmethod
    def ask(text: str, few: Sequence[tuple[str, int]]) -> int:
        """The rules that `few` characters set off in `text`, asked for one by one."""
        found = 0
        for character, rules in few:
            if character in text:
                found |= rules
        return found

    def open(self, text: str, found: int) -> int:
        """Those of the rules `found` whose gates `text` opens."""
        gates = self._gates_of.get(found)
        if gates is None:
            gates = keep(self._gates_of, found, [(gate, rules) for gate, rules in self._gates if found & rules])
        for gate, rules in gates:
            if not gate(text):
                found &= ~rules
        return found

    def set_off(self, replacements: Iterable[str]) -> int:
        """The rules that the characters of these texts can set off, alone or with what stands beside them."""
        found = 0
        for text in replacements:
            for character in text:
                found |= self._new.get(character, 0) if character <= LAST else self._beyond
        return found

    def rules(self, found: int) -> Sequence[tuple[Rule, ...]]:
        """For each stage those of its rules that are among those `found`."""
        chosen = self._chosen.get(found)
        if chosen is None:
            of_stages = [tuple([rule for rule in rules if self._bits[rule.id] & found]) for rules in self._rules]
            return keep(self._chosen, found, tuple(of_stages))
        return chosen
