"""The active rules as sets of bits: which of them a text triggers, and which stage runs which."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from cleantext.config import Config
from cleantext.patterns.compiled import COMPILED
from cleantext.rules import Rule, Stage
from cleantext.scan.cache import remember
from cleantext.scan.loop import Loop, Notes
from cleantext.scan.searches import Searches
from cleantext.scan.triggers import LAST_OF_BMP, Pair, RuleSet, Triggers, by_character, characters_of


class Phase(NamedTuple):
    """The rules of a phase and its stages.

    rules   the rules of all its stages
    stages  for each stage: its number, the stage, and the rules of the later stages of the phase
    """

    rules: RuleSet
    stages: Sequence[tuple[int, Stage, RuleSet]]


class Scanner:
    """The active rules of the stages of all `phases` for one configuration, and which of them a text can trigger.

    Stages are numbered through all phases. With `in_one_loop` the scan is a loop over the characters, which makes notes as it
    passes, otherwise it is made of searches; the results are identical.
    """

    def __init__(self, phases: Sequence[Sequence[Stage]], config: Config, in_one_loop: bool = COMPILED) -> None:
        self._rules = [[rule for rule in stage.rules if rule.active(config)] for phase in phases for stage in phase]
        rules = [rule for rules in self._rules for rule in rules]
        self._bits = {rule.id: 1 << number for number, rule in enumerate(rules)}
        self.every_rule = self._set_of(rules)
        self._on_request = self._set_of(rule for rule in rules if rule.only_with_target)
        self.with_pairs = self._set_of(rule for rule in rules if rule.pairs)
        triggers = self._triggers(rules, [stage.listed for phase in phases for stage in phase])
        self.phases = list(self._phases(phases))
        self.loop = Loop(triggers) if in_one_loop else None
        self._searches = None if in_one_loop else Searches(triggers)
        # A replacement may supply either half of a pair.
        halves = ((half, self._bits[rule.id]) for rule in rules for pair in rule.pairs for half in pair)
        self._by_new_character = by_character([*triggers.classes, *halves])
        self._beyond_bmp = triggers.beyond_bmp
        gates = dict.fromkeys(rule.gate for rule in rules if rule.gate)
        self._gates: list[tuple[Callable[[str], object], RuleSet]] = [
            (
                re.compile(gate).search if isinstance(gate, str) else gate,
                self._set_of(rule for rule in rules if rule.gate == gate),
            )
            for gate in gates
        ]
        self._gates_of: dict[RuleSet, list[tuple[Callable[[str], object], RuleSet]]] = {}
        self._by_stage: dict[RuleSet, Sequence[tuple[Rule, ...]]] = {}

    def _phases(self, phases: Sequence[Sequence[Stage]]) -> Iterator[Phase]:
        number = 0
        for phase in phases:
            of_stages = [self._set_of(rules) for rules in self._rules[number : number + len(phase)]]
            stages = [(number + place, stage, sum(of_stages[place + 1 :])) for place, stage in enumerate(phase)]
            yield Phase(sum(of_stages), stages)
            number += len(phase)

    def _triggers(self, rules: Sequence[Rule], of_stages: Sequence[str]) -> Triggers:
        classes = [(rule.triggers, self._bits[rule.id]) for rule in rules if rule.triggers]
        beyond_bmp = self._set_of(rule for rule in rules if rule.triggers and max(rule.triggers) > LAST_OF_BMP)
        shapes = dict.fromkeys(pair for rule in rules for pair in rule.pairs)
        pairs = [
            Pair(
                characters_of(first), characters_of(second), self._set_of(rule for rule in rules if (first, second) in rule.pairs)
            )
            for first, second in shapes
        ]
        listed = [inside for inside in (*of_stages, *(rule.listed for rule in rules)) if inside]
        of_bmp = frozenset(character for inside in listed for character in characters_of(inside))
        return Triggers(
            by_character(classes), classes, beyond_bmp, pairs, of_bmp, any(max(each) > LAST_OF_BMP for each in listed)
        )

    def _set_of(self, rules: Iterable[Rule]) -> RuleSet:
        return sum([self._bits[rule.id] for rule in rules])

    def scan(self, text: str, among: RuleSet, has_target: bool) -> RuleSet:
        """The rules in `among` that `text` triggers. Gates are checked separately, by `passing_gates`.

        With `has_target` (the call names a target script), rules that run only then count as triggered.
        """
        if self.loop is not None:
            return self.noted(self.loop.scan(text), has_target) & among
        found = self._on_request & among if has_target else 0
        assert self._searches is not None
        return found | self._searches.scan(text, among & ~found)

    def noted(self, notes: Notes, has_target: bool) -> RuleSet:
        """All rules that the text of these `notes` triggers, as `scan` tells them."""
        return notes.rules | self._on_request if has_target else notes.rules

    def passing_gates(self, text: str, found: RuleSet) -> RuleSet:
        """The rules in `found` that have no gate or whose gate accepts `text`."""
        gates = self._gates_of.get(found)
        if gates is None:
            gates = remember(self._gates_of, found, [(gate, rules) for gate, rules in self._gates if found & rules])
        for gate, rules in gates:
            if not gate(text):
                found &= ~rules
        return found

    def triggered_by(self, replacements: Iterable[str]) -> RuleSet:
        """The rules that a character of `replacements` can trigger, alone or as half of a pair."""
        found = 0
        for text in replacements:
            for character in text:
                found |= self._by_new_character.get(character, 0) if character <= LAST_OF_BMP else self._beyond_bmp
        return found

    def by_stage(self, found: RuleSet) -> Sequence[tuple[Rule, ...]]:
        """For each stage, its rules that are in `found`."""
        chosen = self._by_stage.get(found)
        if chosen is None:
            of_stages = [tuple([rule for rule in rules if self._bits[rule.id] & found]) for rules in self._rules]
            return remember(self._by_stage, found, tuple(of_stages))
        return chosen
