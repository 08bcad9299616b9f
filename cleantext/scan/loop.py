"""The scan as one loop over the characters: the fastest implementation when compiled, the slowest when not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from cleantext.edits import Columns
from cleantext.scan.triggers import Pair, RuleSet, Triggers

if TYPE_CHECKING:
    from mypy_extensions import i64  # an int; compiled, one of the machine

_BMP_SIZE: Final = 0x10000
_CODE_POINTS: Final = 0x110000
# What a character is, in one bit each: the second of a pair; the first of one; what triggers rules by itself or is listed.
_SECOND: Final = 1
_FIRST: Final = 2
_WHOLE: Final = 8  # twice a bit that is free: see the loop
_SPARSE: Final = 10  # characters that are passed in the time that one is looked at again


class Notes:
    """What a scan noted of a text.

    rules   the rules that it triggers
    listed  the offsets that `Page.listed` has
    others  the offsets of all other characters that trigger a rule
    """

    def __init__(self, kinds: int) -> None:
        self.rules: RuleSet = 0
        self.listed: list[int] = []
        self.others: list[int] = []
        self.new = [True] * kinds  # for each kind of character, whether none was met yet
        self.unmet: list[bool] = []  # the same of pairs; made when the first is met: few texts have one


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
        self._count: i64 = len(keys)
        self._rules = [rules for rules, _, _, _ in keys]
        self._is_listed = [is_listed for _, _, _, is_listed in keys]
        # A meeting is the set of pairs that two adjacent kinds complete.
        meetings: dict[int, int] = {0: 0}
        met = [meetings.setdefault(first & second, len(meetings)) for _, first, _, _ in keys for _, _, second, _ in keys]
        self._meetings = "".join(map(chr, met))
        self._met = [_rules_of(triggers.pairs, meeting) for meeting in meetings]

    def scan(self, text: str) -> Notes:
        """What there is to note of `text`."""
        notes, roles = Notes(len(self._rules)), self._roles
        at: i64
        role: i64
        last: i64 = 0  # the role of the character before
        end: i64 = len(text)
        for at in range(end):
            role = roles[ord(text[at])]
            # The one branch for nearly all characters, which the processor can foretell: plain ones, and halves of pairs alone.
            if role & (_WHOLE | last >> 1):
                self._note(text, at, role, last, notes)
            last = role
        return notes

    def scan_again(self, text: str, edits: Columns, before: Notes) -> Notes:
        """What `scan` would note of `text`, which `edits` made of the text that `before` was noted of. Looks only at what they
        wrote, at the character behind it, and at what was noted."""
        starts, ends, replacements = edits.starts, edits.ends, edits.replacements
        if (len(before.listed) + len(before.others) + 3 * len(starts)) * _SPARSE > len(text):
            return self.scan(text)
        notes = Notes(len(self._rules))
        old = sorted([*before.listed, *before.others])
        place = shift = done = 0
        for number, start in enumerate(starts):
            end = ends[number]
            while place < len(old) and old[place] < start:
                self._look(text, old[place] + shift, notes)
                place += 1
            while place < len(old) and old[place] <= end:
                place += 1
            low = max(start + shift, done)
            shift += len(replacements[number]) - (end - start)
            done = min(end + shift + 1, len(text))
            for at in range(low, done):
                self._look(text, at, notes)
        while place < len(old):
            self._look(text, old[place] + shift, notes)
            place += 1
        return notes

    def _look(self, text: str, at: i64, notes: Notes) -> None:
        """Add to `notes` what there is to note of the character at offset `at`, if anything."""
        role: i64 = self._roles[ord(text[at])]
        last: i64 = self._roles[ord(text[at - 1])] if at > 0 else 0
        if role & (_WHOLE | last >> 1):
            self._note(text, at, role, last, notes)

    def _note(self, text: str, at: i64, role: i64, last: i64, notes: Notes) -> None:
        """Add to `notes` what there is to note of the character at offset `at`, which has this role, and the one before it
        the role `last`."""
        code: i64 = ord(text[at])
        kind: i64 = self._count - 1
        if code < _BMP_SIZE:
            kind = ord(self._kinds[code])
        is_noted = False
        if last >> 1 & role & _SECOND:
            code = ord(text[at - 1])  # all first ones are in the BMP
            met: i64 = ord(self._meetings[ord(self._kinds[code]) * self._count + kind])
            if met:
                is_noted = True
                if not notes.unmet:
                    notes.unmet = [True] * len(self._met)
                if notes.unmet[met]:
                    notes.unmet[met] = False
                    notes.rules |= self._met[met]
        if role & _WHOLE:
            if notes.new[kind]:
                notes.new[kind] = False
                notes.rules |= self._rules[kind]
            if not is_noted and not self._is_listed[kind]:
                notes.others.append(at)
                return
            is_noted = True
        if is_noted:
            notes.listed.append(at)


def _rules_of(pairs: Sequence[Pair], meeting: int) -> RuleSet:
    """The rules of those `pairs` whose bits are set in `meeting`."""
    found = 0
    for number, pair in enumerate(pairs):
        if meeting >> number & 1:
            found |= pair.rules
    return found
