"""Calibrates the margin of the best decoding into a probability."""

from __future__ import annotations

import math

_NATS_PER_LOG_ODDS = 2.6  # model nats per nat of true log-odds, calibrated in benchmarks/decoding
_PLAUSIBLE_COST = 4.2  # nats per byte: the most that text in any language costs
_MAX_CONFIDENCE = 0.99  # the text alone is never proof


def confidence(margin: float, cost_per_byte: float) -> float:
    """The probability, from 0 to 0.99, that the best decoding is right.

    `margin`: how many nats it costs less than the second best. `cost_per_byte`: its own cost, in nats.
    The models know neither names nor topics, so a nat of theirs is worth less than a nat of true log-odds. Text that is
    implausible even in its best decoding is probably in an encoding that was not a candidate.
    """
    ahead = 1 / (1 + math.exp(-min(margin / _NATS_PER_LOG_ODDS, 50.0)))
    plausible = 1.0 if cost_per_byte <= _PLAUSIBLE_COST else math.exp(_PLAUSIBLE_COST - cost_per_byte)
    return round(min(_MAX_CONFIDENCE, ahead) * plausible, 4)
