"""The characters of a restored stretch, and how sure those are that a byte was lost of.

A lost byte leaves some characters to choose from. Each is weighed with two characters on either side and the words it makes;
the likeliest is named where it has nearly all of the probability, else U+FFFD stands for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from math import exp

from cleantext.lexicon import continuation, fold, rarity, segment_log_probability
from cleantext.lexicon.variants import fold_table
from cleantext.repair.mojibake.lattice import Segment
from cleantext.repair.mojibake.losses import UNKNOWN
from cleantext.repair.mojibake.oddities import odd
from cleantext.repair.mojibake.repeats import Repeats

SURE = 0.9  # the probability from which a character is named: of those named, 99.6 % were right
SURER = 0.93  # the same where only its bytes show that one is missing, or what is beside it is unknown
MANY, SURE_OF_MANY = 48, 0.99  # choices above which, and the probability from which, a character is named of them: 98 % right
LOSSY = 10  # bytes that a reader loses wherever they stand, from which SURER is asked for everywhere
REACH = 4  # characters on either side that make words with it
WORDS = 0.3  # what the likelihood of the words weighs
PASSES = 2  # a choice can change what is beside it
_BACK = 60  # characters in which an opening bracket is looked for
_CLOSEST = 6  # the same with words
_CLOSE = 12  # characters weighed with both sides
_OPEN_END = 5.0  # what a mark that goes on costs at the end of a line


def named(segment: Segment, before: str, after: str, repeats: Repeats, sure: float = SURE) -> tuple[str, float]:
    """The text of a segment between `before` and `after`, and the probability of its least certain named character, none of them
    below `sure`; `repeats`: what the page says elsewhere."""
    steps = segment.steps()
    characters = [step.character for step in steps]
    shares = dict.fromkeys((place for place, step in enumerate(steps) if len(step.choices) > 1), 1.0)
    least: dict[int, float] = {}
    traditional = _is_traditional([step.character for step in steps if not step.choices])
    for _ in range(PASSES):
        for place in shares:
            left = _known(before + "".join(characters[max(0, place - REACH) : place]))[-REACH:]
            right = _known("".join(characters[place + 1 : place + 1 + REACH]) + after)[:REACH]
            opened = _opened(before + "".join(characters[max(0, place - _BACK) : place]))
            doubtful = not steps[place].traced or left[-1:] == UNKNOWN or right[:1] == UNKNOWN
            least[place] = SURE_OF_MANY if len(steps[place].choices) > MANY else SURER if doubtful else sure
            weights = _weights(left, _written(steps[place].choices, traditional), right, opened)
            characters[place], shares[place] = _likeliest(weights)
            if shares[place] < least[place]:
                repeated = ((choice, weight + repeats.worth(left, choice, right)) for choice, weight in weights)
                characters[place], shares[place] = _likeliest(repeated)
    for place, share in shares.items():
        if share < least[place]:
            characters[place] = UNKNOWN
    return "".join(characters), min((share for place, share in shares.items() if characters[place] != UNKNOWN), default=1.0)


def _known(text: str) -> str:
    """`text` with U+FFFD for what says nothing: characters that are odd themselves."""
    return odd().sub(UNKNOWN, text)


def _is_traditional(characters: list[str]) -> bool | None:
    """Whether more of the characters are only traditional than only simplified; None where there are none of either."""
    traditional = sum(fold(character) != character for character in characters)
    simplified = sum(character in _simplified() for character in characters)
    return None if traditional == simplified else traditional > simplified


def _written(choices: str, traditional: bool | None) -> str:
    """The choices that a text of that script can have; all, where it has none of them."""
    if traditional is None:
        return choices
    if traditional:
        return "".join(choice for choice in choices if choice not in _simplified()) or choices
    return "".join(choice for choice in choices if fold(choice) == choice) or choices


@cache
def _simplified() -> frozenset[str]:
    """Characters that are only simplified: those what traditional ones became and Big5 does not have."""
    meant = map(chr, fold_table().values())
    return frozenset(character for character in meant if not character.encode("big5", "ignore"))


_Weights = tuple[tuple[str, float], ...]
"""Choices and the log probability of each."""


@lru_cache(maxsize=1 << 12)  # the second pass mostly asks the same
def _weights(left: str, choices: str, right: str, opened: str) -> _Weights:
    """The likeliest of `choices` between two texts, where brackets `opened` wait for a close; none is sure beside kana."""
    close = sorted(choices, key=lambda choice: (-_weight(left[-1:], choice, right[:1]), choice))
    ends = right[0] == "\n"
    weights = {choice: _weight(left[-2:], choice, right[:2]) + _closing(choice, opened, ends) for choice in close[:_CLOSE]}
    closest = sorted(weights, key=lambda choice: (-weights[choice], choice))[:_CLOSEST]
    if any("\u3040" <= beside < "\u3100" for beside in left + right):
        return tuple((choice, 0.0) for choice in (closest[0], UNKNOWN))  # the words are not Chinese
    return tuple((choice, weights[choice] + WORDS * segment_log_probability(left + choice + right)) for choice in closest)


def _likeliest(weights: Iterable[tuple[str, float]]) -> tuple[str, float]:
    """The likeliest choice, and its probability."""
    found = tuple(weights)
    best = max(weight for _, weight in found)
    total = sum(exp(weight - best) for _, weight in found)
    return next(choice for choice, weight in found if weight == best), 1 / total


def _weight(left: str, choice: str, right: str) -> float:
    """The log probability of `choice` behind and before up to two characters; those that are unknown say nothing."""
    left = left[left.rfind(UNKNOWN) + 1 :]
    right = right.partition(UNKNOWN)[0]
    plain, before, behind = (part.translate(_NARROW) for part in (choice, left, right))  # the model has counted those
    weight = continuation(before, plain) if before else -rarity(plain)
    if behind:
        weight += continuation((before + plain)[-2:], behind[0])
    if behind[1:]:
        weight += continuation(plain + behind[0], behind[1])
    if plain.isdecimal():
        if before[-1:].isdecimal() or behind[:1].isdecimal():
            weight += _IN_NUMBER
        elif behind[:1] not in _COUNTED:
            weight -= _ALONE
    if choice in _GOING_ON and right[:1] == "\n":
        weight -= _OPEN_END
    if choice in _WIDE and not any(beside in _WIDE for beside in left[-1:] + right[:1]):
        weight -= _OPEN_END
    return weight


_GOING_ON = "，、：；（《“「"
_IN_NUMBER = 8.0  # a digit beside another; the model has counted a number as one digit
_ALONE = 8.0  # a single one
_COUNTED = tuple("年月日时時点點岁歲")  # before these it is no stranger than another character
_NARROW = {wide: wide - 0xFEE0 for wide in (0xFF05, *range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_WIDE = frozenset(map(chr, (*range(0xFF0B, 0xFF0C), *range(0xFF0D, 0xFF1A), *range(0xFF1D, 0xFF1F), *range(0xFF20, 0xFF5F))))

_PAIRS = dict(zip("）」』”》】〉〕", "（「『“《【〈〔", strict=True))


def _opened(text: str) -> str:
    """The opening marks in `text` that no closing one follows."""
    return "".join(opening for closing, opening in _PAIRS.items() if text.count(opening) > text.count(closing))


def _closing(choice: str, opened: str, ends: bool) -> float:
    """What a bracket gains or loses by the brackets that are open, more where the line ends."""
    if choice in _PAIRS:
        return (6.0 if ends else 3.0) if _PAIRS[choice] in opened else -2.0
    return 0.0
