"""Evidence for or against joining two lines, as log-odds that are added up."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_CERTAIN = frozenset(
    (
        "word-across-gap",
        "closing-mark",
        "open-bracket",
        "parallel",
        "particle",
        "no-indent",
        "unit",
        "number",
        "stub",
        "dangling",
        "title-cut",
    )
)
_LEAST = 0.8  # below this weight even a certain kind of cue may be chance


@dataclass(slots=True)
class Cue:
    """One reason for (weight above 0) or against a join."""

    name: str
    weight: float

    @property
    def certain(self) -> bool:
        """Whether the cue alone shows that one side goes on from the other, whatever the context."""
        return self.name in _CERTAIN and self.weight >= _LEAST


def total(cues: Sequence[Cue]) -> float:
    """The log-odds of a join; minus infinity without any cues."""
    return sum(cue.weight for cue in cues) if cues else -math.inf


def is_certain(cues: Sequence[Cue]) -> bool:
    """Whether one of the cues is certain."""
    return any(cue.certain for cue in cues)


def reason(cues: Sequence[Cue]) -> tuple[str, float]:
    """The strongest cue for the join and the confidence in it."""
    strongest = max(cues, key=lambda cue: cue.weight)
    return strongest.name, round(likelihood(total(cues)), 2)


def likelihood(odds: float) -> float:
    """The probability for log-odds, limited to 0.018–0.982: the weights are not more precise than that."""
    return 1 / (1 + math.exp(-max(-4.0, min(odds, 4.0))))
