"""A character model of Chinese prose: how likely one character is after another.

Folded: traditional to simplified, half-width marks to full-width, 「」 to “”, digits to one digit, Latin letters to one
letter, white space to one boundary. See `ngrams` for the model itself.
"""

from __future__ import annotations

from functools import cache, lru_cache

from cleantext.lexicon.ngrams import NgramModel
from cleantext.lexicon.rows import Row
from cleantext.lexicon.variants import key_table

BOUNDARY = "\n"
UNKNOWN = "\ufffd"
ALIKE = dict(
    zip(
        ",:;!?()「」『』《》〈〉\u3000 \t\r\u2028\u2029·—…~%",
        "，：；！？（）“”‘’“”‘’\n\n\n\n\n\n·—…～％",
        strict=True,
    )
)
ALIKE |= dict.fromkeys("123456789０１２３４５６７８９", "0")
ALIKE |= dict.fromkeys("bcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "a")


def log_probability(text: str) -> float:
    """Natural logarithm of the probability of `text` as a stretch of Chinese prose that begins at a boundary.

    Each character by the one before it. Some 100 ns a code point.
    """
    return chinese().log_probability(text)


@lru_cache(maxsize=1 << 16)
def transition(first: str, second: str) -> float:
    """Natural logarithm of the probability that the character `second` follows the character `first`."""
    return chinese().row(first)[second]


def continuation(context: str, character: str) -> float:
    """Natural logarithm of the probability of `character` behind the last two code points of `context`.

    Fewer are enough: an empty context is a boundary (the beginning of a line).
    """
    context = BOUNDARY * 2 + context
    return chinese().behind_two(context[-2], context[-1], character)


def row(first: str) -> Row:
    """The natural logarithm of the probability of each character behind the character `first`: for loops that ask much.

    `row(first)[second]` is `transition(first, second)` for any character; the keys are those that were seen behind
    `first` (in their folded forms), the others are worked out when asked for. It is shared, and not to be changed.
    """
    return chinese().row(first)


def rarity(character: str) -> float:
    """The cost of `character` wherever it stands: the negative natural logarithm of its share of all characters."""
    model = chinese()
    return -model.singles.get(character, model.unknown)


def commonest(number: int) -> str:
    """The commonest Han characters, folded, the most frequent first."""
    singles = chinese().singles
    han = (each for each in singles if "\u4e00" <= each <= "\u9fff" and each not in chinese().canonical)
    return "".join(sorted(han, key=lambda each: (-singles[each], each))[:number])


@cache
def chinese() -> NgramModel:
    """The model of Chinese."""
    simplified = {chr(seen): chr(meant) for seen, meant in key_table().items()}
    return NgramModel("chinese.bin", simplified | ALIKE)
