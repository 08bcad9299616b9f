"""What stands around each symbol of a cipher."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from cleantext import lexicon

PRIVATE = "\ue000-\uf8ff"
SYMBOL = re.compile(f"[{PRIVATE}]")
MOST, MOST_IN_ALL = 40, 5000  # occurrences of a symbol, and of all, that are looked at
# Of these, such with the same neighbours to both sides and to one side: a name that stands fifty times in the page is no
# more telling than one that stands thrice.
_ALIKE_BOTH, _ALIKE_ONE = 2, 6

Around = tuple[str, str, str, str]
"""The two characters before an occurrence and the two behind it."""


class Contexts(NamedTuple):
    """The text folded, and of each symbol how often it occurs and what stands around the first occurrences."""

    text: str
    counts: Counter[str]
    around: dict[str, list[Around]]
    neighbours: dict[str, set[str]]  # symbols within two characters of each


def read_contexts(text: str) -> Contexts:
    """The contexts of all private-use characters of `text`. Linear."""
    folded = lexicon.fold(f"\n\n{text}\n\n").translate(_BREAKS)
    counts = Counter(SYMBOL.findall(folded))
    most = min(MOST, MOST_IN_ALL // max(1, len(counts)))
    around: dict[str, list[Around]] = {}
    met = Counter[tuple[str, str, str]]()
    neighbours: dict[str, set[str]] = {}
    for match in SYMBOL.finditer(folded):
        at, symbol = match.start(), match[0]
        sides = folded[at - 2], folded[at - 1], folded[at + 1], folded[at + 2]
        if len(around.setdefault(symbol, [])) < most and _is_news(met, symbol, sides):
            around[symbol].append(sides)
            for other in sides:
                if "\ue000" <= other <= "\uf8ff":
                    neighbours.setdefault(other, set()).add(symbol)
    return Contexts(folded, counts, around, neighbours)


def _is_news(met: Counter[tuple[str, str, str]], symbol: str, sides: Around) -> bool:
    """Whether the neighbours of `symbol` have not been met often with it; they are counted as met."""
    _, before, after, _ = sides
    both, left, right = (symbol, before, after), (symbol, before, ""), (symbol, "", after)
    if met[both] >= _ALIKE_BOTH or met[left] >= _ALIKE_ONE or met[right] >= _ALIKE_ONE:
        return False
    met.update((both, left, right))
    return True


_BREAKS = dict.fromkeys(map(ord, "\u3000 \t\x0b\x0c\x85"), "\n")
