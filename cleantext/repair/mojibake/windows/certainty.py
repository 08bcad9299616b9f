"""How probable it is that the choice for a character that lost a byte is right, in text of any kind.

The weights of the choices are those of a model of modern prose. Taken as probabilities they are true of news, and far too high in
verse, classical prose and dialect, and where little of the text is left: of the choices with a share of 99.5 % one in seven was
wrong. So the lead of the first choice is weighed with how well the model knows the text around, how much of that is intact, how
many choices there were, and whether the choice makes a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log2
from typing import Final, NamedTuple

from cleantext.lexicon import fold, rarity
from cleantext.lexicon.division import likeliest_division
from cleantext.lexicon.personal_names import may_be_names
from cleantext.repair.mojibake.windows.judging import restored
from cleantext.repair.mojibake.windows.lattice import Step
from cleantext.repair.mojibake.windows.lead import is_dialect

# The least probability of a choice that is made, by the mean cost of the intact Han (nats): in prose, and in other text. So
# of those made 99 % are right in prose as in verse.
SURE: Final = ((6.3, 0.8), (99.0, 0.965))
_FEW: Final = 4  # choices of a character all bytes of which are there
INTACT: Final = 0.45  # the share of intact characters below which no choice is made: of ten two or three were wrong

# The coefficients (nats) of a logistic regression on 20,000 choices in 20 ways of misreading and 12 kinds of text.
_CONSTANT = 3.26
_LEAD = 0.378  # for each nat of the lead over the second choice, up to _MOST_LEAD
_MOST_LEAD = 14.0
_ALONE = 3.33  # no second choice is near
_UNLIKELY = -0.246  # for each nat of the pairs with both neighbours above _LIKELY
_LIKELY = 16.0
_STRANGE = -0.28  # for each nat by which the mean of the intact Han around costs more than in prose
_PROSE = 5.5
_DIALECT = -1.5
_KEPT = 1.72  # for the share of intact characters above _USUAL
_USUAL = 0.75
_MANY = -0.303  # for each doubling of the choices
_MOST_DOUBLINGS = 6.0
_TRACED = 0.23  # the lost byte left a trace
_HAN = -2.25
_LAST = -0.95  # a Han at the end of its line, where no mark tells what it may be
_IN_PAIR, _IN_LONGER = 0.85, 2.21  # the choice is in a word of two, or of more
_OF_NAME = -4.0  # three Han alone that can be the name of a person, where nearly any character is as likely
_NAME = 3
_RARE = -0.56  # for each nat of the rarity of a Han above _COMMON
_COMMON = 9.0
_REACH = 4  # characters on each side in which words are looked for
_EXPECTED, _WEIGHT = 6.0, 2  # nats: the cost of a Han of any text, and how many such are added to those that are known


class Around(NamedTuple):
    """A repaired stretch: the mean cost (nats) of its intact Han, the share of its characters that are intact, whether it is
    dialect, and the least probability of a choice that is made."""

    cost: float
    intact: float
    dialect: bool
    least: float


def around(steps: Sequence[Step]) -> Around:
    """What the steps of a stretch tell of all its choices."""
    beyond = [step for step in steps if step.character >= "\x80"]
    costs: list[float] = []
    before: Step | None = None
    for step in steps:
        if before is not None and not before.choices and not step.choices and _is_han(step.character):
            costs.append(restored(before.character, step.character))
        before = step
    kept = "".join([step.character for step in beyond if not step.choices])
    cost = (sum(costs) + _WEIGHT * _EXPECTED) / (len(costs) + _WEIGHT)
    least = next(sure for most, sure in SURE if cost <= most)
    return Around(cost, len(kept) / max(len(beyond), 1), is_dialect(kept), least)


def is_mostly_lost(steps: Sequence[Step], cased: bool) -> bool:
    """Whether most characters of a stretch would be choices, so that it is left. `cased`: a few choices are those of a letter."""
    few = _FEW if cased else 0
    beyond = [step for step in steps if step.character >= "\x80"]
    return sum(1 for step in beyond if len(step.choices) <= few) < INTACT * len(beyond)


def certainty(lead: float | None, left: str, choice: str, right: str, step: Step, setting: Around) -> float:
    """The probability that `choice` between two texts is right. `lead`: over the second choice (nats); None if there is none."""
    value = _CONSTANT + (_ALONE if lead is None else _LEAD * min(lead, _MOST_LEAD))
    pairs = restored(left[-1:] or "\n", choice) + restored(choice, right[:1] or "\n")
    value += _UNLIKELY * max(0.0, pairs - _LIKELY) + _STRANGE * (setting.cost - _PROSE) + _KEPT * (setting.intact - _USUAL)
    value += (
        _MANY * min(log2(len(step.choices)), _MOST_DOUBLINGS)
        + (_TRACED if step.traced else 0.0)
        + (_DIALECT if setting.dialect else 0.0)
    )
    if _is_han(choice):
        beside = _beside(left), _beside(right, True)
        word = _word(beside[0], choice, beside[1])
        value += _RARE * max(0.0, rarity(choice) - _COMMON)
        value += _LAST if right[:1] in ("", "\n") else 0.0
        alone = fold(beside[0] + choice + beside[1])
        value += _OF_NAME if len(alone) == _NAME and may_be_names(alone) else 0.0
        value += _HAN + (_IN_PAIR if word == 2 else _IN_LONGER if word > 2 else 0.0)
    return 1 / (1 + exp(-value))


def _beside(text: str, behind: bool = False) -> str:
    """The Han at the end of `text`, or at its beginning if it stands `behind` a choice."""
    letters = text if behind else text[::-1]
    size = next((at for at, character in enumerate(letters[:_REACH]) if not _is_han(character)), min(_REACH, len(text)))
    return text[:size] if behind else text[len(text) - size :]


def _word(left: str, choice: str, right: str) -> int:
    """The length of the word of `choice` between the Han on both sides."""
    spans, _ = likeliest_division(left + choice + right)
    return next(end - start for start, end in spans if start <= len(left) < end)


def _is_han(character: str) -> bool:
    return "\u4e00" <= character < "\ua000"
