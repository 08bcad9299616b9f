"""The scan as searches by regular expressions: the fastest way where nothing is compiled."""

from __future__ import annotations

import re
from functools import cache, reduce
from operator import or_

from cleantext.scan.kept import MOST, keep
from cleantext.scan.triggers import LAST, Pair, Triggers, characters_of

# These stand in most texts. Asking for each one alone is faster than collecting them.
_COMMON = " ,:;!?().\"'-&%/~，。、；：“”（【〔[{<"

_PATIENCE = 1000  # places that tell nothing new, in all texts, before a pattern is made for just those that do: it takes as long
_BEYOND = "\U00010000-\U0010ffff"


class Searches:
    """Tells which rules a text sets off: the common characters one by one, the others by one search after another."""

    def __init__(self, triggers: Triggers) -> None:
        self._set_off, self._beyond = triggers.set_off, triggers.beyond
        self._rare = {character: rules for character, rules in triggers.set_off.items() if character not in _COMMON}
        self._insides = [(_rare_inside(inside), rules) for inside, rules in triggers.insides]
        self._pairs = list(map(_Halves, triggers.pairs))
        self._halves: dict[str, list[_Halves]] = {}
        for pair in self._pairs:
            for half in pair.halves:
                self._halves.setdefault(half, []).append(pair)
        self._rarely = reduce(or_, [*self._rare.values(), *(pair.rules for pair in self._pairs)], self._beyond)
        self._any_rare = self._pattern(self._rarely)
        self._common: dict[int, list[tuple[str, int]]] = {}
        self._rare_of: dict[int, re.Pattern[str]] = {}
        self._in_vain: dict[int, int] = {}

    def scan(self, text: str, among: int) -> int:
        """Those rules `among` the given ones that `text` sets off."""
        found = 0
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
                    keep(self._in_vain, rest, in_vain)
                else:
                    pattern = self._rare_pattern(rest)
        return found

    def _set_off_at(self, text: str, at: int) -> int:
        """The rules that the character at `at`, which is not common, sets off, alone or with the one beside it."""
        character = text[at]
        found = self._rare.get(character, 0) if character <= LAST else self._beyond
        for pair in self._halves.get(character, ()):
            if text[at + pair.side : at + pair.side + 1] in pair.others:
                found |= pair.rules
        return found

    def _common_of(self, among: int) -> list[tuple[str, int]]:
        """The common characters that set off rules `among` these, with the rules of each."""
        pairs = ((character, self._set_off.get(character, 0) & among) for character in _COMMON)
        return keep(self._common, among, [(character, rules) for character, rules in pairs if rules])

    def _rare_pattern(self, rest: int) -> re.Pattern[str]:
        """A pattern for what sets off one of the rules `rest`, which takes milliseconds to make; beyond so many, the one for
        what sets off any rule."""
        if rest not in self._rare_of and len(self._rare_of) < MOST:
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


class _Halves:
    """A pair, one character of which, a half, is looked for.

    That is the first one, since what follows tells a plain mark soonest, but the second one where the first is a letter.
    """

    def __init__(self, pair: Pair) -> None:
        first, second, self.rules = pair
        # One by one, since a class whose inside is two put together can be another than theirs.
        inside, behind = ("".join(map(re.escape, each)) for each in (first, second))
        letters = all(half.isascii() and half.isalpha() for half in first) and not any(map(str.isalnum, second))
        self.side = -1 if letters else 1
        self.halves, others = (second, first) if letters else (first, second)
        self.others = frozenset(others)
        self.shape = f"(?<=[{inside}][{behind}])" if letters else f"(?<=[{inside}].)(?<=[{behind}])"


@cache
def _rare_inside(inside: str) -> str:
    """The inside of a class of those characters of a class that are not common, as ranges: a class of thousands of single
    characters takes milliseconds to compile."""
    codes = [ord(character) for character in characters_of(inside) if character not in _COMMON]
    starts = [code for at, code in enumerate(codes) if not at or codes[at - 1] != code - 1]
    ends = [code for at, code in enumerate(codes) if at == len(codes) - 1 or codes[at + 1] != code + 1]
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in zip(starts, ends, strict=True))
