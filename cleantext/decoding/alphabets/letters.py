"""A model of letters beyond ASCII: how likely one is beside another, and which of them go together in one language.

Pairs of letters are counted over all languages together, so a letter among those of another script is rare; but of the
letters that one text has, some language must have them all. Sources: data/SOURCES.toml.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data"
TABLE = DATA / "letters.bin"
STEP = 16  # costs in the table are natural logarithms times this
EDGE = " "  # where a word begins or ends
UNKNOWN = 12.0  # nats for a letter that no language has there
_BEHIND_UNKNOWN = 3.0  # for one behind such a letter
ASCII = 3.0  # nats for an ASCII letter behind another

# In nats: a capital at the start of a word, behind a capital, behind a small letter.
_CAPITALS = (1.5, 1.2, 6.0)
# The most that the first letter of a part of a word costs, and its end.
_CUT_START, _CUT_END = 4.5, 1.0
_LETTER = (
    "\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0386-\u03ff\u0401-\u045f\u0490-\u04ff\u05d0-\u05ea\u0620-\u06d3\u1ea0-\u1ef9"
)
WORD = re.compile(f"[A-Za-z]*[{_LETTER}][A-Za-z{_LETTER}]*")
_BEYOND = re.compile(f"[{_LETTER}]")


class _Model(NamedTuple):
    places: dict[str, int]
    pairs: bytes  # a square: the cost of each letter behind each
    languages: list[dict[str, float]]  # what a letter costs in one language, less what it costs in all


def words_cost(words: list[str], cut_start: bool = False, cut_end: bool = False) -> float:
    """The cost in nats of `words`, each of which has a letter beyond ASCII (see WORD).

    `cut_start`, `cut_end`: the first or the last one may be part of a longer word.
    """
    text = EDGE.join(words)
    costs = [*map(_pair_costs().__getitem__, zip(EDGE + text, text + EDGE, strict=True))]
    if cut_start:
        costs[0] = min(costs[0], _CUT_START)
    if cut_end:
        costs[-1] = min(costs[-1], _CUT_END)
    return sum(costs) + _language_cost(text)


def _language_cost(text: str) -> float:
    """How much less likely the letters beyond ASCII are in the best language than in all; below 0 if they are likelier."""
    counts = Counter(_BEYOND.findall(text.lower())).items()
    return min(sum(count * language.get(letter, UNKNOWN / 2) for letter, count in counts) for language in _model().languages)


class _PairCosts(dict[tuple[str, str], float]):
    """The cost of the second letter behind the first, worked out when first asked for."""

    def __missing__(self, pair: tuple[str, str]) -> float:
        first, second = pair
        places, pairs, _ = _model()
        if first < "\x80" and second < "\x80":
            cost = 0.0 if second == EDGE else ASCII
        else:
            row, column = places.get(first.lower()), places.get(second.lower())
            cost = UNKNOWN if column is None else _BEHIND_UNKNOWN if row is None else pairs[row * len(places) + column] / STEP
        if second >= "\x80" and second.isupper():
            cost += _CAPITALS[0 if first == EDGE else 1 if first.isupper() else 2]
        self[pair] = cost
        return cost


@cache
def _pair_costs() -> _PairCosts:
    return _PairCosts()


@cache
def _model() -> _Model:
    letters, languages, rest = zlib.decompress(TABLE.read_bytes()).split(b"\n", 2)
    known = letters.decode("utf-8")
    square = len(known) ** 2
    tables = (rest[at : at + len(known)] for at in range(square, len(rest), len(known)))
    costs = [{letter: cost / STEP - 8 for letter, cost in zip(known, table, strict=True)} for table in tables]
    assert len(costs) == len(languages.split())
    return _Model({letter: place for place, letter in enumerate(known)}, rest[:square], costs)
