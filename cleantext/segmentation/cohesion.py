"""Whether the characters after a line end go on from those before it, by the character model of the lexicon."""

from __future__ import annotations

REACH = 6


def cohesion(left: str, right: str) -> float:
    """The log-ratio of the two sides read as one to the two read apart: above 0 where one goes on from the other. It is 0
    next to anything but a Han character or a mark: the model is of Chinese prose."""
    from cleantext import lexicon

    left, right = left[-REACH:], right[:REACH]
    if not left or not right or left[-1].isascii() or right[0].isascii():
        return 0.0
    return lexicon.log_probability(left + right) - lexicon.log_probability(left) - lexicon.log_probability(right)
