"""A bigram model of non-ASCII letters in some forty languages.

The cost of a text is that in the language in which it is cheapest. ASCII words help to find the language: è occurs among
French words, and č, which is the same byte in another code page, among Czech ones. Sources: data/SOURCES.toml.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data"
TABLE = DATA / "letters.bin"
STEP = 16  # costs in the table are natural logarithms times this
EDGE = " "  # where a word begins or ends
UNKNOWN = 12.0  # nats for a letter that the language does not have
BEHIND_UNKNOWN = 3.5  # nats for a letter after such a one

# Costs in nats of a capital: at the start of a word, after a capital, after a lower-case letter.
_CAPITALS = (1.5, 1.2, 6.0)
# The most, in nats, that the start and the end of a truncated word cost.
_CUT_START, _CUT_END = 4.5, 1.0
# A pair of ASCII letters is weaker evidence of the language than other pairs: its cost is averaged with the mean cost of ASCII,
# in nats, and the model has this weight.
_ASCII_PAIR_WEIGHT, _ASCII_MEAN_COST = 0.5, 3.3
_END_DISCOUNT = 1.5  # nats less for the end of a word, since the character after it is counted as well
# The weight of what ASCII words say against a language, and the most, in nats, that it counts.
_CONTEXT_WEIGHT, _MAX_CONTEXT_COST = 0.6, 9.0
_LETTER = (
    "\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0386-\u03ff\u0401-\u045f\u0490-\u04ff\u05d0-\u05ea\u0620-\u06d3\u1ea0-\u1ef9"
)
WORD = re.compile(f"[A-Za-z]*[{_LETTER}][A-Za-z{_LETTER}]*")
_PLAIN_WORD = re.compile("(?<![A-Za-z0-9])[A-Za-z][a-z]+(?![A-Z0-9])")
# Romanian letters with a comma below become those with a cedilla; İ becomes i.
_SAME = str.maketrans("\u0218\u0219\u021a\u021b\u0130", "\u015e\u015f\u0162\u0163i")

# The languages that each Latin code page was made for, according to Microsoft and the standards, as BCP 47 tags.
WRITTEN = dict.fromkeys(("cp1252", "iso8859-15", "cp850", "mac-roman"), "ca da de en es et fi fr is it nb nl pt sv")
WRITTEN |= dict.fromkeys(("cp1250", "iso8859-2"), "cs de en hu pl ro sh sk sl sq")
WRITTEN |= {"cp1254": "en tr", **dict.fromkeys(("cp1257", "iso8859-13"), "en et lt lv")}
_NOT_WRITTEN_COST = 4.0  # nats for any other language

_FIELD = 4  # bytes of each language in a packed row of costs


class _Model(NamedTuple):
    """For each language the index of each letter, and a square matrix of costs: rows are the first letter, columns the second."""

    places: list[dict[str, int]]
    pairs: list[bytes]
    ones: int  # a packed row of 1 for each language
    names: list[str]  # of the languages, as in BCP 47


def words_costs(words: list[str], cut_start: bool = False, cut_end: bool = False, plain: str = "") -> list[float]:
    """The cost in nats of `words`, each of which has a non-ASCII letter (see WORD), in each language; see `least_cost`.

    `cut_start`, `cut_end`: the first or the last one may be truncated. `plain`: the text around them, whose ASCII words are
    evidence of the language.
    """
    text = EDGE.join(words)
    rows = [*map(_rows().__getitem__, zip(EDGE + text, text + EDGE, strict=True))]
    if cut_start:
        rows[0] = _at_most(rows[0], _CUT_START)
    if cut_end:
        rows[-1] = _at_most(rows[-1], _CUT_END)
    costs = _split(sum(rows))
    if not plain:
        return [cost / STEP for cost in costs]
    return [
        (cost + more) / STEP for cost, more in zip(costs, _against(" ".join(_PLAIN_WORD.findall(plain)).lower()), strict=True)
    ]


def least_cost(costs: list[float], encoding: str = "") -> float:
    """The least of `costs`, one for each language, after a penalty for languages that `encoding` was not made for."""
    more = _unwritten(encoding) if encoding in WRITTEN else None
    return min(map(float.__add__, costs, more)) if more else min(costs)


@cache
def _unwritten(encoding: str) -> list[float]:
    written = WRITTEN[encoding].split()
    return [0.0 if name in written else _NOT_WRITTEN_COST for name in _model().names]


@lru_cache(maxsize=64)
def _against(text: str) -> list[float]:
    """What ASCII words say against each language, in steps of the table."""
    costs = _split(sum(map(_rows().__getitem__, zip(EDGE + text, text + EDGE, strict=True))))
    least = min(costs)
    return [min(_MAX_CONTEXT_COST * STEP, _CONTEXT_WEIGHT * (cost - least)) for cost in costs]


def _split(total: int) -> array[int]:
    """Unpacks a row, or a sum of rows: one number for each language."""
    return array("I", total.to_bytes(_FIELD * len(_model().places), sys.byteorder))


@lru_cache(maxsize=4096)
def _at_most(row: int, cost: float) -> int:
    most = round(cost * STEP)
    return _joined(min(each, most) for each in _split(row))


def _joined(costs: Iterable[int]) -> int:
    """Packs the costs by language into one integer, so that those of many letters can be added at once."""
    return int.from_bytes(array("I", costs).tobytes(), sys.byteorder)


def small(letters: str) -> str:
    """`letters` in lower case, and Romanian letters with a comma below as those with a cedilla."""
    return letters.translate(_SAME).lower()


class _Rows(dict[tuple[str, str], int]):
    """Packed costs of the second letter after the first, in all languages; computed on first use."""

    def __missing__(self, pair: tuple[str, str]) -> int:
        first, second = map(small, pair)
        plain = pair[1] < "\x80"
        costs = (_pair_cost(*each, first, second) for each in zip(*_model()[:2], strict=True))
        if plain and second == EDGE:
            costs = (max(0, each - round(_END_DISCOUNT * STEP)) for each in costs)
        elif plain and first < "\x80":
            costs = (round(_ASCII_PAIR_WEIGHT * each + (1 - _ASCII_PAIR_WEIGHT) * _ASCII_MEAN_COST * STEP) for each in costs)
        row = _joined(costs)
        if not plain and pair[1].isupper():
            row += round(_CAPITALS[0 if first == EDGE else 1 if pair[0].isupper() else 2] * STEP) * _model().ones
        self[pair] = row
        return row


def _pair_cost(places: dict[str, int], pairs: bytes, first: str, second: str) -> int:
    row, column = places.get(first), places.get(second)
    if column is None:
        return round(UNKNOWN * STEP)
    return round(BEHIND_UNKNOWN * STEP) if row is None else pairs[row * len(places) + column]


@cache
def _rows() -> _Rows:
    return _Rows()


@cache
def _model() -> _Model:
    names, head, rest = zlib.decompress(TABLE.read_bytes()).split(b"\n", 2)
    alphabets = head.decode("utf-8").split("\t")
    pairs: list[bytes] = []
    at = 0
    for letters in alphabets:
        pairs.append(rest[at : at + len(letters) ** 2])
        at += len(letters) ** 2
    places = [{letter: place for place, letter in enumerate(letters)} for letters in alphabets]
    return _Model(places, pairs, _joined([1] * len(alphabets)), names.decode("ascii").split())
