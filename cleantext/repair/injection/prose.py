"""The character model for prose with numbers and Latin words.

The lexicon's model was counted with each run of digits or letters as one character, so further ones are costed here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import add

from cleantext import lexicon
from cleantext.lexicon.characters import chinese

ONE_MORE = -0.7  # log probability of a further digit of a number, or a further letter of a word
_ONE_MORE = re.compile("(?<=[0-9０-９])[0-9０-９]|(?<=[A-Za-z])[A-Za-z]")


@lru_cache(maxsize=1 << 16)
def transition(first: str, second: str) -> float:
    """The log probability that the character `second` follows the character `first`."""
    return ONE_MORE if _ONE_MORE.match(first + second, 1) else lexicon.transition(first, second)


@lru_cache(maxsize=1 << 16)
def continuation(triple: str) -> float:
    """The log probability of the last of three characters behind the other two."""
    return ONE_MORE if _ONE_MORE.match(triple, 2) else chinese().behind_two(*triple)


def triples(text: str) -> list[str]:
    """All trigrams of `text`."""
    return list(map(add, map(add, text, text[1:]), text[2:]))
