"""The scan: one pass over the text that finds which rules could fire in it at all.

Rules run only in a text that holds one of the characters that set them off; a text with none is returned as it is. The
scan costs a few nanoseconds a character, and is what makes clean text cheap.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cleantext.config import Config
from cleantext.rules import Rule, Stage

# These stand in most texts. Asking for each one alone is faster than collecting them.
_COMMON = " ,:;!?().\"'-&%/~，。、；：“”"
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
            for character in re.findall(f"[{rule.triggers}]", _PLANE):
                self._set_off[character] = self._set_off.get(character, 0) | self._bits[rule.id]
        self._common = [(character, self._set_off[character]) for character in _COMMON if character in self._set_off]
        self._rare = [(self._bits[rule.id], _rare(rule)) for rules in self._rules for rule in rules if rule.triggers]
        self._rare_but: dict[int, re.Pattern[str]] = {}
        gated = [rule for rules in self._rules for rule in rules if rule.gate]
        self._gates = [
            (re.compile(gate), sum(self._bits[rule.id] for rule in gated if rule.gate == gate))
            for gate in dict.fromkeys(rule.gate for rule in gated)
        ]
        self._chosen: list[dict[int, tuple[Rule, ...]]] = [{} for _ in stages]

    def scan(self, text: str, asked: bool) -> int:
        """The rules that `text` can set off; `asked` says that a target script is asked for."""
        found = self._asked if asked else 0
        for character, rules in self._common:
            if character in text:
                found |= rules
        # One search for the characters that set off what is not set off yet, and so on from where it stopped.
        at = self._rare_without(found).search(text)
        while at is not None:
            found |= self._set_off[at[0]]
            at = self._rare_without(found).search(text, at.end())
        for gate, rules in self._gates:
            if found & rules and not gate.search(text):
                found &= ~rules
        return found

    def _rare_without(self, found: int) -> re.Pattern[str]:
        """A pattern for the characters that are not common and set off a rule that is not among those `found`."""
        if found not in self._rare_but:
            characters = {character for rule, characters in self._rare if not found & rule for character in characters}
            self._rare_but[found] = _one_of(characters)
        return self._rare_but[found]

    def set_off(self, replacements: Iterable[str]) -> int:
        """The rules that the characters of these texts can set off."""
        found = 0
        for text in replacements:
            for character in text:
                found |= self._set_off.get(character, 0)
        return found

    def rules(self, stage: int, found: int) -> tuple[Rule, ...]:
        """The rules of a stage, by its number, that are among those `found`."""
        chosen = self._chosen[stage]
        if found not in chosen:
            chosen[found] = tuple(rule for rule in self._rules[stage] if self._bits[rule.id] & found)
        return chosen[found]


def _rare(rule: Rule) -> set[str]:
    return set(re.findall(f"[{rule.triggers}]", _PLANE)).difference(_COMMON)


def _one_of(characters: Iterable[str]) -> re.Pattern[str]:
    """A pattern for one of `characters`: a single class, since only a pattern that begins with one is searched fast."""
    listed = "".join(map(re.escape, sorted(characters)))
    return re.compile(f"[{listed}]" if listed else "(?!)")
