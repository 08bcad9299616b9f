"""The scan: one pass over the text that finds which rules could fire in it at all.

Rules run only in a text that holds one of the characters that set them off; a text with none is returned as it is. The
scan costs a few nanoseconds a character, and is what makes clean text cheap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, reduce
from operator import or_
from typing import NamedTuple, TypeVar

from cleantext.config import Config
from cleantext.rules import Rule, Stage

_T = TypeVar("_T")

# These stand in most texts. Asking for each one alone is faster than collecting them.
_COMMON = " ,:;!?().\"'-&%/~，。、；：“”（【〔[{<"

_PATIENCE = 1000  # places that tell nothing new, in all texts, before a pattern is made for just those that do: it takes as long
_MOST = 256  # sets of rules that something is kept for; there can be no end of them
_LAST = "\uffff"
_BEYOND = "\U00010000-\U0010ffff"
_PLANE = "".join(map(chr, range(0x10000)))


class Phase(NamedTuple):
    """The rules of a phase, and its stages: the number, the stage, and the rules of the phase that stand behind it."""

    rules: int
    stages: Sequence[tuple[int, Stage, int]]


class Scanner:
    """The active rules of the stages of all `phases` for one configuration, and which of them a text can set off.

    A set of rules is an integer with a bit for each. Stages are numbered through all phases.
    """

    def __init__(self, phases: Sequence[Sequence[Stage]], config: Config) -> None:
        self._rules = [[rule for rule in stage.rules if rule.active(config)] for phase in phases for stage in phase]
        rules = [rule for rules in self._rules for rule in rules]
        self._bits = {rule.id: 1 << number for number, rule in enumerate(rules)}
        self.all = self._sum(rules)
        self.phases = list(self._phases(phases))
        self._asked = self._sum(rule for rule in rules if rule.asked)
        alone = [(rule.triggers, rule) for rule in rules if rule.triggers]
        self._set_off = self._by_character(alone)
        self._rare = {character: bits for character, bits in self._set_off.items() if character not in _COMMON}
        self._beyond = self._sum(rule for rule in rules if rule.triggers and max(rule.triggers) > _LAST)
        shapes = dict.fromkeys(pair for rule in rules for pair in rule.pairs)
        self._pairs = [_Pair(*shape, self._sum(rule for rule in rules if shape in rule.pairs)) for shape in shapes]
        self._halves: dict[str, list[_Pair]] = {}
        for pair in self._pairs:
            for half in pair.halves:
                self._halves.setdefault(half, []).append(pair)
        self._rarely = reduce(or_, [*self._rare.values(), *(pair.rules for pair in self._pairs)], self._beyond)
        self.paired = self._sum(rule for rule in rules if rule.pairs)
        # What is put in may be either half of a pair.
        self._new = self._by_character([*alone, *((half, rule) for rule in rules for pair in rule.pairs for half in pair)])
        self._insides = [(_rare_inside(triggers), self._bits[rule.id]) for triggers, rule in alone]
        self._any_rare = self._pattern(self._rarely)
        self._common: dict[int, list[tuple[str, int]]] = {}
        self._rare_of: dict[int, re.Pattern[str]] = {}
        self._in_vain: dict[int, int] = {}
        gates = dict.fromkeys(rule.gate for rule in rules if rule.gate)
        self._gates = [
            (re.compile(gate).search if isinstance(gate, str) else gate, self._sum(rule for rule in rules if rule.gate == gate))
            for gate in gates
        ]
        self._gates_of: dict[int, list[tuple[Callable[[str], object], int]]] = {}
        self._chosen: dict[int, Sequence[tuple[Rule, ...]]] = {}

    def _phases(self, phases: Sequence[Sequence[Stage]]) -> Iterator[Phase]:
        number = 0
        for phase in phases:
            of_stages = [self._sum(rules) for rules in self._rules[number : number + len(phase)]]
            stages = [(number + place, stage, sum(of_stages[place + 1 :])) for place, stage in enumerate(phase)]
            yield Phase(sum(of_stages), stages)
            number += len(phase)

    def _sum(self, rules: Iterable[Rule]) -> int:
        return sum(self._bits[rule.id] for rule in rules)

    def _by_character(self, classes: Iterable[tuple[str, Rule]]) -> dict[str, int]:
        """For each character of the classes, the rules that have it."""
        found: dict[str, int] = {}
        for inside, rule in classes:
            for character in _characters(inside):
                found[character] = found.get(character, 0) | self._bits[rule.id]
        return found

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
        pattern = self._rare_of.get(rest, self._any_rare)
        start = 0
        while rest:
            at = pattern.search(text, start)
            if at is None:
                break
            start = at.start() + 1
            fresh = self._set_off_at(text, start - 1) & rest
            if fresh:
                found |= fresh
                rest &= ~fresh
                pattern = self._rare_of.get(rest, self._any_rare)
            else:
                in_vain = self._in_vain.get(rest, 0) + 1
                if in_vain < _PATIENCE:
                    _keep(self._in_vain, rest, in_vain)
                else:
                    pattern = self._rare_pattern(rest)
        return found

    def _set_off_at(self, text: str, at: int) -> int:
        """The rules that the character at `at`, which is not common, sets off, alone or with the one beside it."""
        character = text[at]
        found = self._rare.get(character, 0) if character <= _LAST else self._beyond
        for pair in self._halves.get(character, ()):
            if text[at + pair.side : at + pair.side + 1] in pair.others:
                found |= pair.rules
        return found

    def open(self, text: str, found: int) -> int:
        """Those of the rules `found` whose gates `text` opens."""
        gates = self._gates_of.get(found)
        if gates is None:
            gates = _keep(self._gates_of, found, [(gate, rules) for gate, rules in self._gates if found & rules])
        for gate, rules in gates:
            if not gate(text):
                found &= ~rules
        return found

    def _common_of(self, among: int) -> list[tuple[str, int]]:
        """The common characters that set off rules `among` these, with the rules of each."""
        pairs = ((character, self._set_off.get(character, 0) & among) for character in _COMMON)
        return _keep(self._common, among, [(character, rules) for character, rules in pairs if rules])

    def _rare_pattern(self, rest: int) -> re.Pattern[str]:
        """A pattern for what sets off one of the rules `rest`, which takes milliseconds to make; beyond so many, the one for
        what sets off any rule."""
        if rest not in self._rare_of and len(self._rare_of) < _MOST:
            self._rare_of[rest] = self._pattern(rest)
        return self._rare_of.get(rest, self._any_rare)

    def _pattern(self, rest: int) -> re.Pattern[str]:
        """A pattern for the characters that are not common, and for the first ones of the pairs, that set off one of the
        rules `rest`. It begins with a single class, since only such a pattern is searched fast."""
        rare = "".join(dict.fromkeys(inside for inside, rules in self._insides if rules & rest))
        if self._beyond & rest:
            rare += _BEYOND
        pairs = [pair for pair in self._pairs if pair.rules & rest]
        if not pairs:
            return re.compile(f"[{rare}]" if rare else "(?!)")
        # Most that the class finds are common marks with none behind: two questions are asked of those, and one of the others.
        rarely = re.compile(f"[{rare}]" if rare else "(?!)")
        halves = "".join(dict.fromkeys(half for pair in pairs for half in pair.halves))
        common = "".join(half for half in halves if not rarely.match(half))
        shapes = [f"(?<![{re.escape(common)}])" if common else ""]
        if behind := [pair for pair in pairs if pair.side > 0]:
            second = "".join(map(re.escape, sorted({other for pair in behind for other in pair.others})))
            shapes.append(f"[{second}](?:{'|'.join(pair.shape for pair in behind)})")
        shapes += [pair.shape for pair in pairs if pair.side < 0]
        return re.compile(f"[{rare}{re.escape(halves)}](?:{'|'.join(shapes)})")

    def set_off(self, replacements: Iterable[str]) -> int:
        """The rules that the characters of these texts can set off, alone or with what stands beside them."""
        found = 0
        for text in replacements:
            for character in text:
                found |= self._new.get(character, 0) if character <= _LAST else self._beyond
        return found

    def rules(self, found: int) -> Sequence[tuple[Rule, ...]]:
        """For each stage those of its rules that are among those `found`."""
        chosen = self._chosen.get(found)
        if chosen is None:
            of_stages = (tuple(rule for rule in rules if self._bits[rule.id] & found) for rules in self._rules)
            return _keep(self._chosen, found, tuple(of_stages))
        return chosen


class _Pair:
    """Two characters, one behind the other, that set off rules; one of them, a half, is looked for.

    That is the first one, since what follows tells a plain mark soonest, but the second one where the first is a letter.
    """

    def __init__(self, triggers: str, followed: str, rules: int) -> None:
        first, second = _characters(triggers), _characters(followed)
        # One by one, since a class whose inside is two put together can be another than theirs.
        inside, behind = ("".join(map(re.escape, each)) for each in (first, second))
        letters = all(half.isascii() and half.isalpha() for half in first) and not any(map(str.isalnum, second))
        self.side = -1 if letters else 1
        self.halves, others = (second, first) if letters else (first, second)
        self.others = frozenset(others)
        self.shape = f"(?<=[{inside}][{behind}])" if letters else f"(?<=[{inside}].)(?<=[{behind}])"
        self.rules = rules


@cache
def _rare_inside(triggers: str) -> str:
    """The inside of a class of those characters of `triggers` that are not common, as ranges: a class of thousands of single
    characters takes milliseconds to compile."""
    codes = [ord(character) for character in _characters(triggers) if character not in _COMMON]
    starts = [code for at, code in enumerate(codes) if not at or codes[at - 1] != code - 1]
    ends = [code for at, code in enumerate(codes) if at == len(codes) - 1 or codes[at + 1] != code + 1]
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in zip(starts, ends, strict=True))


@cache
def _characters(triggers: str) -> tuple[str, ...]:
    """The characters of a class, given by its inside, in the Basic Multilingual Plane."""
    return tuple(re.findall(f"[{triggers}]", _PLANE))


def _keep(known: dict[int, _T], key: int, value: _T) -> _T:
    """Keep what was worked out for a set of rules."""
    if len(known) >= _MOST and key not in known:
        known.clear()
    known[key] = value
    return value
