"""The scan as searches by regular expressions: the fastest implementation in pure Python."""

from __future__ import annotations

import re
from functools import cache, reduce
from operator import or_

from cleantext.scan.cache import LIMIT, remember
from cleantext.scan.triggers import LAST_OF_BMP, Pair, RuleSet, Triggers, characters_of

# Characters that most texts contain. Searching for each of them is faster than stopping at every occurrence.
_COMMON = " ,:;!?().\"'-&%/~，。、；：“”（【〔[{<"

# Matches without a new rule, counted over all texts, before a narrower pattern is compiled: compiling takes about as long.
_PATIENCE = 1000
_BEYOND_BMP = "\U00010000-\U0010ffff"


class Searches:
    """Finds the rules that a text triggers: one search for each common character, one pattern for all others."""

    def __init__(self, triggers: Triggers) -> None:
        self._characters, self._beyond_bmp = triggers.characters, triggers.beyond_bmp
        self._rare = {character: rules for character, rules in triggers.characters.items() if character not in _COMMON}
        self._rare_classes = [(_rare_inside(inside), rules) for inside, rules in triggers.classes]
        self._pairs = list(map(_Halves, triggers.pairs))
        self._halves: dict[str, list[_Halves]] = {}
        for pair in self._pairs:
            for half in pair.halves:
                self._halves.setdefault(half, []).append(pair)
        self._need_pattern = reduce(or_, [*self._rare.values(), *(pair.rules for pair in self._pairs)], self._beyond_bmp)
        self._full_pattern = self._pattern(self._need_pattern)
        self._common: dict[RuleSet, list[tuple[str, RuleSet]]] = {}
        self._narrow_patterns: dict[RuleSet, re.Pattern[str]] = {}
        self._in_vain: dict[RuleSet, int] = {}

    def scan(self, text: str, among: RuleSet) -> RuleSet:
        """The rules in `among` that `text` triggers."""
        found = 0
        common = self._common.get(among)
        for character, rules in self._common_of(among) if common is None else common:
            if character in text:
                found |= rules
        # Search for what triggers a rule that is not triggered yet; after each match continue behind it.
        rest = among & ~found & self._need_pattern
        pattern = self._narrow_patterns.get(rest, self._full_pattern)
        start = 0
        while rest:
            at = pattern.search(text, start)
            if at is None:
                break
            start = at.start() + 1
            fresh = self._triggered_at(text, start - 1) & rest
            if fresh:
                found |= fresh
                rest &= ~fresh
                pattern = self._narrow_patterns.get(rest, self._full_pattern)
            else:
                in_vain = self._in_vain.get(rest, 0) + 1
                if in_vain < _PATIENCE:
                    remember(self._in_vain, rest, in_vain)
                else:
                    pattern = self._narrow_pattern(rest)
        return found

    def _triggered_at(self, text: str, at: int) -> RuleSet:
        """The rules that the character at `at` triggers, on its own if it is rare, or together with its neighbour."""
        character = text[at]
        found = self._rare.get(character, 0) if character <= LAST_OF_BMP else self._beyond_bmp
        for pair in self._halves.get(character, ()):
            if text[at + pair.side : at + pair.side + 1] in pair.others:
                found |= pair.rules
        return found

    def _common_of(self, among: RuleSet) -> list[tuple[str, RuleSet]]:
        """The common characters that trigger rules in `among`, with the rules of each."""
        pairs = ((character, self._characters.get(character, 0) & among) for character in _COMMON)
        return remember(self._common, among, [(character, rules) for character, rules in pairs if rules])

    def _narrow_pattern(self, rest: RuleSet) -> re.Pattern[str]:
        """A pattern for what triggers the rules `rest`. Compiling one takes milliseconds, so at most `LIMIT` are made; then
        the pattern for all rules serves."""
        if rest not in self._narrow_patterns and len(self._narrow_patterns) < LIMIT:
            self._narrow_patterns[rest] = self._pattern(rest)
        return self._narrow_patterns.get(rest, self._full_pattern)

    def _pattern(self, rest: RuleSet) -> re.Pattern[str]:
        """A pattern for the rare characters and the pairs that trigger the rules `rest`.

        It begins with a single character class, since only such patterns are searched fast.
        """
        rare = "".join(dict.fromkeys(inside for inside, rules in self._rare_classes if rules & rest))
        if self._beyond_bmp & rest:
            rare += _BEYOND_BMP
        pairs = [pair for pair in self._pairs if pair.rules & rest]
        if not pairs:
            return re.compile(f"[{rare}]" if rare else "(?!)")
        # The class matches mostly common punctuation that is no half of a pair here: the order of the alternatives rejects
        # those after two tests and accepts a rare character after one.
        is_rare = re.compile(f"[{rare}]" if rare else "(?!)")
        halves = "".join(dict.fromkeys(half for pair in pairs for half in pair.halves))
        common = "".join(half for half in halves if not is_rare.match(half))
        shapes = [f"(?<![{re.escape(common)}])" if common else ""]
        if behind := [pair for pair in pairs if pair.side > 0]:
            second = "".join(map(re.escape, sorted({other for pair in behind for other in pair.others})))
            shapes.append(f"[{second}](?:{'|'.join(pair.shape for pair in behind)})")
        shapes += [pair.shape for pair in pairs if pair.side < 0]
        return re.compile(f"[{rare}{re.escape(halves)}](?:{'|'.join(shapes)})")


class _Halves:
    """A pair as the search sees it: it looks for one half, then checks the neighbour.

    The half looked for is the first, because a common mark is ruled out fastest by what follows it. If the first is an ASCII
    letter, it is the second.
    """

    def __init__(self, pair: Pair) -> None:
        first, second, self.rules = pair
        # Each character is escaped, since two class insides put together can mean something else ("a" + "-z").
        inside, behind = ("".join(map(re.escape, each)) for each in (first, second))
        letters = all(half.isascii() and half.isalpha() for half in first) and not any(map(str.isalnum, second))
        self.side = -1 if letters else 1
        self.halves, others = (second, first) if letters else (first, second)
        self.others = frozenset(others)
        self.shape = f"(?<=[{inside}][{behind}])" if letters else f"(?<=[{inside}].)(?<=[{behind}])"


@cache
def _rare_inside(inside: str) -> str:
    """The class `[inside]` without the common characters, written as ranges: a class of thousands of single characters
    takes milliseconds to compile."""
    codes = [ord(character) for character in characters_of(inside) if character not in _COMMON]
    starts = [code for at, code in enumerate(codes) if not at or codes[at - 1] != code - 1]
    ends = [code for at, code in enumerate(codes) if at == len(codes) - 1 or codes[at + 1] != code + 1]
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in zip(starts, ends, strict=True))
