"""The scan as one loop over the characters: the fastest way where this module is compiled, the slowest where it is not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cleantext.scan.triggers import Pair, Triggers

_PLANE: Final = 0x10000


class Loop:
    """Tells which rules a text sets off, looking at each character once."""

    def __init__(self, triggers: Triggers) -> None:
        firsts: dict[str, int] = {}
        seconds: dict[str, int] = {}
        for number, pair in enumerate(triggers.pairs):
            for halves, characters in ((firsts, pair.first), (seconds, pair.second)):
                for character in characters:
                    halves[character] = halves.get(character, 0) | 1 << number
        # Characters that set off the same rules in the same way are of one kind; kind 0 sets off nothing, and the last is
        # what lies beyond the plane.
        numbers: dict[tuple[int, int, int], int] = {}
        kinds = [0] * _PLANE
        for character in {**triggers.set_off, **firsts, **seconds}:
            key = triggers.set_off.get(character, 0), firsts.get(character, 0), seconds.get(character, 0)
            kinds[ord(character)] = numbers.setdefault(key, len(numbers) + 1)
        self._kinds = "".join(map(chr, kinds))  # a string is a table that is read fast
        keys = [(0, 0, 0), *numbers, (triggers.beyond, 0, 0)]
        self._count = len(keys)
        self._rules = [rules for rules, _, _ in keys]
        meetings: dict[int, int] = {0: 0}
        met = [meetings.setdefault(first & second, len(meetings)) for _, first, _ in keys for _, _, second in keys]
        self._meetings = "".join(map(chr, met))
        self._met = [_rules_of(triggers.pairs, meeting) for meeting in meetings]

    def scan(self, text: str) -> int:
        """The rules that `text` sets off."""
        kinds, meetings, count = self._kinds, self._meetings, self._count
        new, unmet = [True] * count, [True] * len(self._met)
        found = last = 0
        for at in range(len(text)):
            code = ord(text[at])
            kind = ord(kinds[code]) if code < _PLANE else count - 1
            if kind:
                if last:
                    met = ord(meetings[last * count + kind])
                    if met and unmet[met]:
                        unmet[met] = False
                        found |= self._met[met]
                if new[kind]:
                    new[kind] = False
                    found |= self._rules[kind]
            last = kind
        return found


def _rules_of(pairs: Sequence[Pair], meeting: int) -> int:
    """The rules of a set of `pairs`, `meeting`, with a bit for each."""
    found = 0
    for number, pair in enumerate(pairs):
        if meeting >> number & 1:
            found |= pair.rules
    return found
