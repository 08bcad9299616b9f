"""The contexts in which each symbol (private-use character) of an obfuscated text occurs."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from cleantext import lexicon

PRIVATE = "\ue000-\uf8ff"
SYMBOL = re.compile(f"[{PRIVATE}]")
MAX_CONTEXTS, MAX_CONTEXTS_IN_ALL = 40, 5000  # the most occurrences that are used, of each symbol and of all symbols
# The most occurrences of a symbol that are used with the same two neighbours, and with the same one neighbour: a name that
# occurs fifty times is hardly more evidence than one that occurs three times.
_MAX_SAME_BOTH, _MAX_SAME_ONE = 2, 6

Context = tuple[str, str, str, str]
"""The two characters before an occurrence and the two after it."""


class Contexts(NamedTuple):
    """The text in simplified characters, and the number of occurrences of each symbol with the contexts that are used."""

    text: str
    counts: Counter[str]
    around: dict[str, list[Context]]
    neighbours: dict[str, set[str]]  # for each symbol, those within two characters of it


def read_contexts(text: str) -> Contexts:
    """The contexts of all private-use characters of `text`. Linear."""
    folded = lexicon.fold(f"\n\n{text}\n\n").translate(_BREAKS)
    counts = Counter(SYMBOL.findall(folded))
    most = min(MAX_CONTEXTS, MAX_CONTEXTS_IN_ALL // max(1, len(counts)))
    around: dict[str, list[Context]] = {}
    seen = Counter[tuple[str, str, str]]()
    neighbours: dict[str, set[str]] = {}
    for match in SYMBOL.finditer(folded):
        at, symbol = match.start(), match[0]
        sides = folded[at - 2], folded[at - 1], folded[at + 1], folded[at + 2]
        if len(around.setdefault(symbol, [])) < most and _is_new_evidence(seen, symbol, sides):
            around[symbol].append(sides)
            for other in sides:
                if "\ue000" <= other <= "\uf8ff":
                    neighbours.setdefault(other, set()).add(symbol)
    return Contexts(folded, counts, around, neighbours)


def _is_new_evidence(seen: Counter[tuple[str, str, str]], symbol: str, sides: Context) -> bool:
    """Whether `symbol` has not been seen often with these neighbours yet; counts them as seen."""
    _, before, after, _ = sides
    both, left, right = (symbol, before, after), (symbol, before, ""), (symbol, "", after)
    if seen[both] >= _MAX_SAME_BOTH or seen[left] >= _MAX_SAME_ONE or seen[right] >= _MAX_SAME_ONE:
        return False
    seen.update((both, left, right))
    return True


_BREAKS = dict.fromkeys(map(ord, "\u3000 \t\x0b\x0c\x85"), "\n")
