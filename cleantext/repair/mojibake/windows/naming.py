"""The characters of a repaired stretch, and the probability of those that lost a byte.

A lost byte leaves several choices. Each is scored with two characters on each side and by the words it forms; the likeliest is
*named* if that is certain (see `certainty`), otherwise the character is U+FFFD.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import exp
from typing import NamedTuple

from cleantext.lexicon import fold, rarity, segment_log_probability
from cleantext.lexicon.characters import chinese
from cleantext.lexicon.variants import fold_table
from cleantext.repair.mojibake.codecs.losses import UNKNOWN, Swallowing
from cleantext.repair.mojibake.suspects.oddities import odd
from cleantext.repair.mojibake.windows.certainty import around, certainty
from cleantext.repair.mojibake.windows.lattice import Step
from cleantext.repair.mojibake.windows.repeats import Repeats

NAMED_ABOVE = 0.9  # the share of the weights from which a choice is considered (see `certainty`)
NAMED_ABOVE_IF_DOUBTFUL = 0.93  # the limit if the byte was dropped without a trace, or a neighbour is unknown
MANY, NAMED_ABOVE_OF_MANY = 48, 0.99  # the limit if there are more choices than this
MIN_LOSSY_BYTES = 10  # if a reader always loses more bytes than this, NAMED_ABOVE_IF_DOUBTFUL holds for all characters
REACH = 4  # code points on each side in which words are looked up
MAX_CANDIDATES = 5  # for a character that is not named
PASSES = 2  # a choice can change the context of its neighbours
_LATIN = re.compile("[A-Za-z]{2}")
_BACK = 60  # code points in which an opening bracket is searched
CANDIDATES_BY_CONTEXT = 12  # choices that are scored by two characters on each side
CANDIDATES_BY_WORDS = 6  # choices that are scored by words as well
# Of the words against the context. Between two characters that lost nothing, words tell more: of 800 sentences of eight ways of
# misreading 444 came back, 426 with the lower weight, and no more characters were wrong.
WORDS_WEIGH, WORDS_WEIGH_BETWEEN_INTACT = 0.3, 0.6
FAR = 14.0  # nats that a choice may be behind by its pairs
HOPELESS = 10.0  # nats that a choice may be behind in its context; words never make up for more
# All below are nats.
_OPEN_END = 7.0  # the cost of punctuation that continues a sentence at the end of a line
_LONE_WIDE = 5.0  # the cost of a lone full-width form
_IN_NUMBER = 8.0  # the bonus of a digit next to another one; the model counts a number as one digit
_CLOSING_AT_LINE_END, _CLOSING = 6.0, 3.0  # the score of a closing bracket
_UNOPENED, _MAY_BE_OPENED = -6.0, -2.0  # the same of one that is not open, and that may be, further up or by a lost character
_CLOSING_SELDOM_LEFT = 12.0  # the first for a bracket that hardly ever stays open to the next line, as a quotation does
_ASKED, _NOT_ASKED = 2.2, -1.2  # the score of a question mark behind a clause that asks, and behind any other

_CONTINUING = "，、：；（《“「"
_NARROW = {wide: wide - 0xFEE0 for wide in (0xFF05, *range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_NARROWED = {chr(wide): chr(narrow) for wide, narrow in _NARROW.items()}
_WIDE = frozenset(map(chr, (*range(0xFF0B, 0xFF0C), *range(0xFF0D, 0xFF1A), *range(0xFF1D, 0xFF1F), *range(0xFF20, 0xFF5F))))
_PAIRS = dict(zip("）」』”》】〉〕", "（「『“《【〈〔", strict=True))
_CLOSES = re.compile("[）」』”》】〉〕]")
_QUOTING = "」』”"
_ASKS = re.compile(
    "(?:[为為]什[么麼]|怎[么麼样樣]|如何|[难難]道|[岂豈](?!有此理)|是不是|有[没沒]有|是否|[谁誰哪]|什[么麼](?![都也的])|多少)"
    "[^，。；：！？,.;:!?\n]*$|[吗嗎乎耶]$|[几幾][个個次天年岁歲]$|[^有][没沒]有?$"
)


class Named(NamedTuple):
    """The repaired text of each step, the probability of the least certain named character, and the likeliest choices for each
    step that is not named."""

    characters: list[str]
    share: float
    candidates: dict[int, tuple[str, ...]]


def named(steps: list[Step], before: str, after: str, repeats: Repeats, enough: float = NAMED_ABOVE) -> Named:
    """The text of the steps of a segment between `before` and `after`.

    Choices with a share of `enough` of the weights are considered. `repeats`: evidence from elsewhere in the text.
    """
    characters = [step.character for step in steps]
    shares = dict.fromkeys((place for place, step in enumerate(steps) if step.choices and step.choices != UNKNOWN), 1.0)
    least: dict[int, float] = {}
    ranked: dict[int, _Weights] = {}
    traditional = _is_traditional([step.character for step in steps if not step.choices])
    for _ in range(PASSES):
        for place in shares:
            left = _known(before + "".join(characters[max(0, place - REACH) : place]))[-REACH:]
            right = _known("".join(characters[place + 1 : place + 1 + REACH]) + after)[:REACH]
            closes = _CLOSES.search(steps[place].choices) is not None
            opened = _open(before + "".join(characters[max(0, place - _BACK) : place])) if closes else ""
            doubtful = not steps[place].traced or left[-1:] == UNKNOWN or right[:1] == UNKNOWN
            doubtful = doubtful or steps[place].swallowing[0] != ""
            least[place] = (
                NAMED_ABOVE_OF_MANY if len(steps[place].choices) > MANY else NAMED_ABOVE_IF_DOUBTFUL if doubtful else enough
            )
            words = WORDS_WEIGH if place - 1 in shares or place + 1 in shares else WORDS_WEIGH_BETWEEN_INTACT
            weights = _weights(left, _written(steps[place].choices, traditional), right, opened, steps[place].swallowing, words)
            characters[place], shares[place] = _likeliest(weights)
            if shares[place] < least[place]:
                weights = tuple([(choice, weight + repeats.worth(left, choice, right)) for choice, weight in weights])
                characters[place], shares[place] = _likeliest(weights)
            ranked[place] = weights
    candidates: dict[int, tuple[str, ...]] = {}
    sure = {place: share for place, share in shares.items() if share >= least[place]}
    for place in shares:
        if place not in sure:
            characters[place] = UNKNOWN
    _keep_certain(sure, steps, characters, ranked, before, after)
    for place in shares:
        if place not in sure:
            found = sorted(ranked[place], key=_falling)
            candidates[place] = tuple([choice for choice, _ in found[:MAX_CANDIDATES] if choice != UNKNOWN])
    least_share = min(sure.values(), default=1.0)
    for place, step in enumerate(steps):
        if characters[place] in step.swallowing[0]:
            following = "".join(characters[place + 1 : place + 3]) + after
            characters[place] += _swallowed(characters[place], following)
    return Named(characters, least_share, candidates)


def _keep_certain(
    sure: dict[int, float], steps: list[Step], characters: list[str], ranked: dict[int, _Weights], before: str, after: str
) -> None:
    """Keep in `sure` the places whose choice is certain, with the probability; the others become U+FFFD in `characters`."""
    setting = around(steps) if sure else None
    doubted = [-1]
    while setting is not None and doubted:
        for place in sure:
            left = (before + "".join(characters[max(0, place - REACH) : place]))[-REACH:]
            right = ("".join(characters[place + 1 : place + 1 + REACH]) + after)[:REACH]
            sure[place] = certainty(_lead(ranked[place]), left, characters[place], right, steps[place], setting)
        doubted = [place for place, probability in sure.items() if probability < setting.least]
        for place in doubted:
            characters[place] = UNKNOWN
            del sure[place]


def _lead(weights: _Weights) -> float | None:
    """By how much the first choice leads, in nats; None if it is the only one."""
    ranked = sorted([weight for _, weight in weights], reverse=True)
    return ranked[0] - ranked[1] if len(ranked) > 1 else None


def _falling(choice: tuple[str, float]) -> float:
    return -choice[1]


def _swallowed(character: str, following: str) -> str:
    """What stands for an ASCII character lost behind `character`: a space between a Han and a Latin word, else U+FFFD."""
    return " " if character >= "\u4e00" and _LATIN.match(following) else UNKNOWN


def _known(text: str) -> str:
    """`text` with U+FFFD for odd characters, which are not evidence."""
    return odd().sub(UNKNOWN, text)


def _is_traditional(characters: list[str]) -> bool | None:
    """Whether there are more characters that are only Traditional than only Simplified; None if there are as many."""
    traditional = sum(fold(character) != character for character in characters)
    simplified = sum(character in _simplified() for character in characters)
    return None if traditional == simplified else traditional > simplified


@lru_cache(maxsize=1 << 12)
def _written(choices: str, traditional: bool | None) -> str:
    """The choices that occur in the script of the text; all of them if none does, or the script is unknown."""
    if traditional is None:
        return choices
    if traditional:
        return "".join(choice for choice in choices if choice not in _simplified()) or choices
    return "".join(choice for choice in choices if fold(choice) == choice or choice == "着") or choices


@cache
def _simplified() -> frozenset[str]:
    """Characters that are only Simplified: results of the conversion from Traditional that Big5 does not contain (but 着)."""
    meant = map(chr, fold_table().values())
    return frozenset(character for character in meant if not character.encode("big5", "ignore") and character != "着")


_Weights = tuple[tuple[str, float], ...]
"""Choices and the log probability (nats) of each."""


@lru_cache(maxsize=1 << 12)  # the second pass mostly has the same arguments
def _weights(left: str, choices: str, right: str, opened: str, swallowing: Swallowing, words: float) -> _Weights:
    """The likeliest of `choices` between two texts, after the unclosed brackets `opened`; none is certain next to kana. `words`:
    the weight of the words that they form."""
    dear, price = swallowing
    around = _Around(left, right)
    pairs = {choice: around.by_pairs(choice) - (price if choice in dear else 0.0) for choice in choices}
    weights: dict[str, float] = {}
    for choice in _close(pairs, CANDIDATES_BY_CONTEXT, FAR):
        weight = around.by_triples(choice) + _closing(choice, opened, around.ends)
        weights[choice] = weight - price if choice in dear else weight
    closest = _close(weights, CANDIDATES_BY_WORDS, HOPELESS)
    if any("\u3040" <= beside < "\u3100" for beside in left + right):
        return tuple((choice, 0.0) for choice in (closest[0], UNKNOWN))  # the words are not Chinese
    if len(closest) == 1:
        return ((closest[0], 0.0),)
    return tuple((choice, weights[choice] + words * _by_words(left, choice, right)) for choice in closest)


def _by_words(left: str, choice: str, right: str) -> float:
    """The log probability (nats) of the words around a choice. What is no Han forms none with its neighbours, and the list of
    words has no marks: each would cost as much as an unknown word."""
    if "\u3400" <= choice < "\ua000":
        return segment_log_probability(left + choice + right)
    return segment_log_probability(left) + segment_log_probability(right) - rarity(choice)


def _close(weights: dict[str, float], most: int, behind: float) -> list[str]:
    """The likeliest choices, at most so many, and so many nats behind the first one; the likeliest first."""
    ranked = [(-weight, choice) for choice, weight in weights.items()]
    ranked.sort()
    limit = ranked[0][0] + behind
    return [choice for weight, choice in ranked[:most] if weight <= limit]


def _likeliest(weights: _Weights) -> tuple[str, float]:
    """The likeliest choice, and its probability."""
    best, most = weights[0]
    for choice, weight in weights:
        if weight > most:
            best, most = choice, weight
    total = 0.0
    for _, weight in weights:
        total += exp(weight - most)
    return best, 1 / total


_NONE_SEEN: dict[str, float] = {}


class _Around:
    # The context of a lost character: up to two characters on each side as the model has them; unknown ones are not evidence.

    def __init__(self, left: str, right: str) -> None:
        before = left[left.rfind(UNKNOWN) + 1 :][-2:].translate(_NARROW)
        self._second, self._first = before[-1:], before[-2:-1] or "\n"
        self._seen, self._backoff = chinese().counted_behind_two(self._first, self._second) if before else (_NONE_SEEN, 0.0)
        self._behind = right[:2].partition(UNKNOWN)[0].translate(_NARROW)
        self._in_number = before[-1:].isdecimal() or self._behind[:1].isdecimal()
        self._beside_wide = left[-1:] in _WIDE or right[:1] in _WIDE
        self.ends = right[:1] == "\n"

    def by_pairs(self, choice: str) -> float:
        """The log probability (nats) of `choice` by its pairs with its two neighbours."""
        model, plain = chinese(), _NARROWED.get(choice, choice)
        weight = model.behind(self._second, plain) if self._second else -rarity(plain)
        if self._behind:
            weight += model.behind(plain, self._behind[0])
        return weight + self._form(choice, plain)

    def by_triples(self, choice: str) -> float:
        """The log probability (nats) of `choice` between two characters on each side."""
        model, plain, behind = chinese(), _NARROWED.get(choice, choice), self._behind
        if self._second:
            counted = self._seen.get(model.canonical.get(plain, plain))
            weight = model.behind(self._second, plain) + self._backoff if counted is None else counted
        else:
            weight = -rarity(plain)
        if behind:
            weight += model.behind_two(self._second or "\n", plain, behind[0])
            if len(behind) > 1:
                weight += model.behind_two(plain, behind[0], behind[1])
        return weight + self._form(choice, plain)

    def _form(self, choice: str, plain: str) -> float:
        """The score (nats) of digits, full-width forms, and punctuation at the end of a line."""
        score = 0.0
        if self._in_number and plain.isdecimal():
            score += _IN_NUMBER
        if self.ends and choice in _CONTINUING:
            score -= _OPEN_END
        if choice in _WIDE and not self._beside_wide:
            score -= _LONE_WIDE
        return score


def _open(text: str) -> str:
    """The opening brackets in `text` that are not closed, a question mark if its last clause asks, and U+FFFD if it has one."""
    brackets = "".join([opening for closing, opening in _PAIRS.items() if text.count(opening) > text.count(closing)])
    return brackets + ("？" if _ASKS.search(text) else "") + (UNKNOWN if UNKNOWN in text else "")


def _closing(choice: str, opened: str, ends: bool) -> float:
    """The score (nats) of a bracket or question mark after what is `opened` (see `_open`); higher if the line `ends` there."""
    if choice == "？":
        return _ASKED if choice in opened else _NOT_ASKED
    if choice not in _PAIRS:
        return 0.0
    if _PAIRS[choice] not in opened:
        return _MAY_BE_OPENED if UNKNOWN in opened else _UNOPENED
    return _CLOSING if not ends else _CLOSING_AT_LINE_END if choice in _QUOTING else _CLOSING_SELDOM_LEFT
