"""What the lead of a reading over the others says: the chance that it is right."""

from __future__ import annotations

import math

_NATS = 2.6  # of the models, to one of true log odds, and then some: see benchmarks/decoding
_PLAUSIBLE = 4.2  # nats a byte, in any language
_MOST = 0.99  # no evidence from the text alone is certain


def confidence(margin: float, cost_per_byte: float) -> float:
    """The chance that a reading is right which is `margin` nats ahead of the next and costs so much for each byte.

    The models know neither names nor topics, so their nats are worth less than true ones; and what is implausible even in
    its best reading is in no encoding that took part.
    """
    ahead = 1 / (1 + math.exp(-min(margin / _NATS, 50.0)))
    plausible = 1.0 if cost_per_byte <= _PLAUSIBLE else math.exp(_PLAUSIBLE - cost_per_byte)
    return round(min(_MOST, ahead) * plausible, 4)
