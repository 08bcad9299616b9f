"""How likely prose is, where digits and letters stand in runs: the character model counts a run of them as one."""

from __future__ import annotations

import re

from cleantext import lexicon
from cleantext.lexicon.characters import chinese

ONE_MORE = -0.7  # log probability of one more digit or letter in a number or a word
_ONE_MORE = re.compile("(?<=[0-9０-９])[0-9０-９]|(?<=[A-Za-z])[A-Za-z]")


def transition(first: str, second: str) -> float:
    """The log probability that the character `second` follows the character `first`."""
    return ONE_MORE if _ONE_MORE.match(first + second, 1) else lexicon.transition(first, second)


def continuations(text: str) -> list[float]:
    """The log probability of each character of `text` behind the two before it, from the third one on."""
    found = list(map(chinese().behind_two, text, text[1:], text[2:]))
    for match in _ONE_MORE.finditer(text, 2):
        found[match.start() - 2] = ONE_MORE
    return found
