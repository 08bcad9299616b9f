"""The scan as one loop over the characters: the fastest implementation when compiled, the slowest when not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from cleantext.scan.triggers import Pair, RuleSet, Triggers

if TYPE_CHECKING:
    from mypy_extensions import i64  # an int; compiled, one of the machine

_BMP_SIZE: Final = 0x10000
_CODE_POINTS: Final = 0x110000
# What a character is, in one bit each: the second of a pair; the first of one; what triggers rules by itself or is listed.
_SECOND: Final = 1
_FIRST: Final = 2
_WHOLE: Final = 8  # twice a bit that is free: see the loop


class Loop:
    """Finds the rules that a text triggers, looking at each character once."""

    def __init__(self, triggers: Triggers) -> None:
        # For each character, the pairs that it can begin and the pairs that it can end: a bit for each pair.
        firsts: dict[str, int] = {}
        seconds: dict[str, int] = {}
        for number, pair in enumerate(triggers.pairs):
            for halves, characters in ((firsts, pair.first), (seconds, pair.second)):
                for character in characters:
                    halves[character] = halves.get(character, 0) | 1 << number
        # Characters that trigger the same rules, belong to the same pairs and are listed or not are of one kind. Kind 0 triggers
        # nothing; the last kind is every character outside the BMP.
        numbers: dict[tuple[int, int, int, bool], int] = {}
        kinds = [0] * _BMP_SIZE
        of_rules = triggers.characters
        for character in {**of_rules, **firsts, **seconds, **dict.fromkeys(triggers.listed)}:
            is_listed = character in triggers.listed
            key = of_rules.get(character, 0), firsts.get(character, 0), seconds.get(character, 0), is_listed
            kinds[ord(character)] = numbers.setdefault(key, len(numbers) + 1)
        self._kinds = "".join(map(chr, kinds))  # there can be more than bytes have values
        keys = [(0, 0, 0, False), *numbers, (triggers.beyond_bmp, 0, 0, triggers.lists_beyond_bmp)]
        roles = [
            (_WHOLE if rules or is_listed else 0) | (_FIRST if first else 0) | (_SECOND if second else 0)
            for rules, first, second, is_listed in keys
        ]
        # For every code point, so that the loop need not ask which plane it is in.
        self._roles = bytes([roles[kind] for kind in kinds]) + bytes(roles[-1:]) * (_CODE_POINTS - _BMP_SIZE)
        self._count = len(keys)
        self._rules = [rules for rules, _, _, _ in keys]
        self._is_listed = [is_listed for _, _, _, is_listed in keys]
        # A meeting is the set of pairs that two adjacent kinds complete.
        meetings: dict[int, int] = {0: 0}
        met = [meetings.setdefault(first & second, len(meetings)) for _, first, _, _ in keys for _, _, second, _ in keys]
        self._meetings = "".join(map(chr, met))
        self._met = [_rules_of(triggers.pairs, meeting) for meeting in meetings]

    def scan(self, text: str, listed: list[int]) -> RuleSet:
        """The rules that `text` triggers. The offsets that `Page.listed` has are added to `listed`."""
        kinds, roles, meetings, is_listed = self._kinds, self._roles, self._meetings, self._is_listed
        count: i64 = self._count
        new = [True] * self._count
        unmet: list[bool] = []  # made when the first pair is met: few texts have one
        found = 0
        at: i64
        code: i64
        kind: i64
        met: i64
        role: i64
        last: i64 = 0  # the role of the character before
        end: i64 = len(text)
        for at in range(end):
            code = ord(text[at])
            role = roles[code]
            # The one branch for nearly all characters, which the processor can foretell: plain ones, and halves of pairs alone.
            if not role & (_WHOLE | last >> 1):
                last = role
                continue
            kind = ord(kinds[code]) if code < _BMP_SIZE else count - 1
            met = 0
            if last & _FIRST:
                code = ord(text[at - 1])  # all first ones are in the BMP
                met = ord(meetings[ord(kinds[code]) * count + kind])
            if met:
                if not unmet:
                    unmet = [True] * len(self._met)
                if unmet[met]:
                    unmet[met] = False
                    found |= self._met[met]
            if met or (role & _WHOLE and is_listed[kind]):
                listed.append(at)
            if role & _WHOLE and new[kind]:
                new[kind] = False
                found |= self._rules[kind]
            last = role
        return found


def _rules_of(pairs: Sequence[Pair], meeting: int) -> RuleSet:
    """The rules of those `pairs` whose bits are set in `meeting`."""
    found = 0
    for number, pair in enumerate(pairs):
        if meeting >> number & 1:
            found |= pair.rules
    return found
