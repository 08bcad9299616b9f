"""A character model of Chinese prose: the probability of a character behind the characters before it.

The model folds its input: Traditional to Simplified, half-width punctuation to full-width, 「」 to “”, all digits to one
digit, all Latin letters to one letter, white space to one boundary. See `ngrams` for the model itself.
"""

from __future__ import annotations

from functools import cache, lru_cache

from cleantext.lexicon.ngrams import NgramModel
from cleantext.lexicon.successors import Successors
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
    """The log probability of `text` as Chinese prose that begins at a boundary, by bigrams. Some 100 ns a code point."""
    return chinese().log_probability(text)


@lru_cache(maxsize=1 << 16)
def transition(first: str, second: str) -> float:
    """The log probability that the character `second` follows the character `first`."""
    return chinese().behind(first, second)


def continuation(context: str, character: str) -> float:
    """The log probability of `character` behind the last two code points of `context`.

    A shorter context is filled with boundaries (the beginning of a line).
    """
    context = BOUNDARY * 2 + context
    return chinese().behind_two(context[-2], context[-1], character)


def row(first: str) -> Successors:
    """The log probability of each character behind the character `first`, for loops with many look-ups.

    `row(first)[second]` is `transition(first, second)` for any character. The keys are the (folded) characters that were
    counted behind `first`; the values of others are computed. The row is shared: do not modify it.
    """
    return chinese().row(first)


def rarity(character: str) -> float:
    """The cost (nats) of `character` without context: the negative log of its relative frequency."""
    model = chinese()
    return -model.singles.get(character, model.unknown)


def commonest(number: int) -> str:
    """The `number` commonest Han characters, folded, the most frequent first."""
    singles = chinese().singles
    han = (each for each in singles if "\u4e00" <= each <= "\u9fff" and each not in chinese().canonical)
    return "".join(sorted(han, key=lambda each: (-singles[each], each))[:number])


@cache
def chinese() -> NgramModel:
    """The model of Chinese."""
    simplified = {chr(seen): chr(meant) for seen, meant in key_table().items()}
    return NgramModel("chinese.bin", simplified | ALIKE)
