"""The character model for prose with numbers and Latin words.

The lexicon's model was counted with each run of digits or letters as one character, so further ones are costed here.
"""

from __future__ import annotations

from functools import lru_cache
from string import ascii_letters, digits

from cleantext import lexicon
from cleantext.lexicon.characters import chinese

ONE_MORE = -0.7  # log probability of a further digit of a number, or a further letter of a word
_DIGITS, _LETTERS = frozenset(digits + "０１２３４５６７８９"), frozenset(ascii_letters)


@lru_cache(maxsize=1 << 16)
def transition(first: str, second: str) -> float:
    """The log probability that the character `second` follows the character `first`."""
    return ONE_MORE if _goes_on(first, second) else lexicon.transition(first, second)


@lru_cache(maxsize=1 << 16)
def continuation(triple: str) -> float:
    """The log probability of the last of three characters behind the other two."""
    return ONE_MORE if _goes_on(triple[1], triple[2]) else chinese().behind_two(triple[0], triple[1], triple[2])


def _goes_on(first: str, second: str) -> bool:
    """Whether the character `second` continues the number or the Latin word that `first` belongs to."""
    return (second in _DIGITS and first in _DIGITS) or (second in _LETTERS and first in _LETTERS)


def triples(text: str) -> list[str]:
    """All trigrams of `text`."""
    return [text[at : at + 3] for at in range(len(text) - 2)]
