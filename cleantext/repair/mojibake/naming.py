"""The characters of a restored stretch, and how sure those are that a byte was lost of.

A lost byte leaves some characters to choose from. Each is weighed with two characters on either side; the likeliest is named
where it has nearly all of the probability, else U+FFFD stands for it.
"""

from __future__ import annotations

from math import exp

from cleantext.lexicon import continuation
from cleantext.repair.mojibake.lattice import Segment
from cleantext.repair.mojibake.losses import UNKNOWN

SURE = 0.8  # the probability from which a character is named
SURER = 0.97  # the same where only its bytes show that one is missing
_BACK = 60  # characters in which an opening bracket is looked for
_CLOSE = 12  # characters weighed with both sides
_OPEN_END = 5.0  # what a mark that goes on costs at the end of a line


def named(segment: Segment, before: str, after: str) -> tuple[str, float]:
    """The text of a segment between `before` and `after`, and the probability of its least certain named character."""
    steps = segment.steps()
    characters = [step.character for step in steps]
    least = 1.0
    for place, step in enumerate(steps):
        if len(step.choices) > 1:
            left = (before + "".join(characters[max(0, place - 2) : place]))[-2:]
            right = ("".join(characters[place + 1 : place + 3]) + after)[:2]
            characters[place], share = _chosen(
                left, step.choices, right, _opened(before + "".join(characters[max(0, place - _BACK) : place]))
            )
            if share < (SURE if step.traced else SURER):
                characters[place] = UNKNOWN
            else:
                least = min(least, share)
    return "".join(characters), least


def _chosen(left: str, choices: str, right: str, opened: str) -> tuple[str, float]:
    """The likeliest of `choices` between two texts, where the brackets `opened` wait for a close, and its probability."""
    close = sorted(choices, key=lambda choice: (-continuation(left[-1:], choice) - continuation(choice, right[:1]), choice))[
        :_CLOSE
    ]
    weights = {choice: _weight(left, choice, right) + _closing(choice, opened) for choice in close[:_CLOSE]}
    best = max(weights.values())
    total = sum(exp(weight - best) for weight in weights.values())
    return max(weights, key=weights.__getitem__), 1 / total


def _weight(left: str, choice: str, right: str) -> float:
    weight = continuation(left, choice) + continuation((left + choice)[-2:], right[:1])
    if right[1:]:
        weight += continuation(choice + right[:1], right[1:2])
    if choice in _GOING_ON and right[0] == "\n":
        weight -= _OPEN_END
    if choice in _WIDE and not any(beside in _WIDE for beside in left[-1:] + right[:1]):
        weight -= _OPEN_END
    return weight


_GOING_ON = "，、：；（《“「"
_WIDE = frozenset(map(chr, (*range(0xFF0B, 0xFF0C), *range(0xFF0D, 0xFF1A), *range(0xFF1D, 0xFF1F), *range(0xFF20, 0xFF5F))))

_PAIRS = dict(zip("）」』”》】〉〕", "（「『“《【〈〔", strict=True))


def _opened(text: str) -> str:
    """The opening marks in `text` that no closing one follows."""
    return "".join(opening for closing, opening in _PAIRS.items() if text.count(opening) > text.count(closing))


def _closing(choice: str, opened: str) -> float:
    """What a bracket gains or loses by the brackets that are open."""
    if choice in _PAIRS:
        return 3.0 if _PAIRS[choice] in opened else -4.0
    return 0.0
