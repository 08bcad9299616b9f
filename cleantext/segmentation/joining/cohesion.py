"""Whether the characters after a line end go on from those before it, by the character model of the lexicon."""

from __future__ import annotations

from cleantext.patterns.classes import IS_HAN

REACH = 6
_STOP = "。"
_BOUNDARY = "\n"


def cohesion(left: str, right: str) -> float:
    """The log-ratio of the two sides read as one to the two read apart: above 0 where one goes on from the other. It is 0
    next to anything but a Han character or a mark: the model is of Chinese prose."""
    from cleantext import lexicon

    left, right = left[-REACH:], right[:REACH]
    if not left or not right or left[-1].isascii() or right[0].isascii():
        return 0.0
    return lexicon.log_probability(left + right) - lexicon.log_probability(left) - lexicon.log_probability(right)


def unfinished(left: str, right: str) -> float:
    """How much likelier it is that the two sides go on from each other than that a final mark between them was lost, as
    log-odds from -2.5 to 4; 0 next to anything but a Han character.

    Fitted on statutes, novels and an encyclopedia (their development halves), one cut in the middle of a clause against one
    lost mark. In the People's Daily of January 1998 it tells the two apart with an area under the curve of 0.92, where
    `cohesion` has 0.82.
    """
    from cleantext import lexicon

    before, after = left[-2:], right[:2]
    if not (IS_HAN.match(left[-1:]) and IS_HAN.match(after)):
        return 0.0
    anew = max(_follows(context, after) for context in (before[-1] + _STOP, _STOP, ""))
    by_two = _follows(before, after) - lexicon.continuation(before, _STOP) - anew
    anew = max(lexicon.transition(first, after[0]) for first in (_STOP, _BOUNDARY))
    by_one = lexicon.transition(before[-1], after[0]) - lexicon.transition(before[-1], _STOP) - anew
    return max(-2.5, min(0.77 * by_two + 0.62 * by_one - 5.3, 4.0))


def _follows(context: str, text: str) -> float:
    from cleantext.lexicon import continuation

    return sum(continuation((context + text)[at : at + 2], character) for at, character in enumerate(text))
